// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.JSRInlinerAdapter;

/**
 * Merges the jars that a file lists into one: {@code java MergeJars.java LIST OUTPUT MAIN_CLASS VERSION}.
 *
 * <p>One jar without signatures starts fastest, and the JDK's ahead-of-time cache takes nothing but jars. That cache
 * leaves out classes in the format of Java 5 and before and all that extend them, among them the parser; such classes
 * are written anew in the format of Java 8. Entries are sorted, not compressed and carry a fixed time, so that the same
 * input gives the same bytes. Needs ASM on the class path.
 */
final class MergeJars {

    /** What nothing reads outside Eclipse, signatures (void after merging), and documentation. */
    private static final Pattern LEFT_OUT = Pattern.compile("META-INF/(?!services/[^/]+$|versions/).*"
            + "|.*/|(.*/)?module-info\\.class|plugin\\.xml|fragment\\.properties|profile\\.list|OSGI-.*|(about|notice).*"
            + "|[^/]+\\.(html|mappings|exsd|md|txt|ini|options)|\\.(api_description|options)|(schema|docs|src|images)/.*"
            + "|.*\\.(profile|_trace|melk)|.*/package\\.html");

    /** Files that several jars have and whose contents add up. */
    private static final Pattern JOINED = Pattern.compile("plugin\\.properties|META-INF/services/.*");

    private static final long TIME = java.time.LocalDateTime.of(2026, 1, 1, 0, 0)
            .toInstant(java.time.ZoneOffset.UTC)
            .toEpochMilli();

    private MergeJars() {}

    public static void main(String[] args) throws IOException {
        Path list = Path.of(args[0]);
        Path output = Path.of(args[1]);
        Map<String, byte[]> entries = new TreeMap<>();
        for (String jar : Files.readAllLines(list)) {
            if (!jar.isBlank()) {
                read(Path.of(jar.strip()), entries);
            }
        }
        // A JVM that runs keeps the old jar open, so that it is replaced and not overwritten.
        Path part = output.resolveSibling(output.getFileName() + ".part");
        try (OutputStream file = Files.newOutputStream(part);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            write(zip, "META-INF/MANIFEST.MF", manifest(args[2], args[3]));
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                write(zip, entry.getKey(), modernized(entry.getKey(), entry.getValue(), entries));
            }
        }
        Files.move(part, output, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static byte[] manifest(String mainClass, String version) {
        return ("Manifest-Version: 1.0\nMain-Class: " + mainClass + "\nImplementation-Title: LDom Studio\n"
                        + "Implementation-Version: " + version + "\nMulti-Release: true\n\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void read(Path jar, Map<String, byte[]> entries) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            Enumeration<? extends ZipEntry> all = zip.entries();
            while (all.hasMoreElements()) {
                ZipEntry entry = all.nextElement();
                String name = entry.getName();
                if (LEFT_OUT.matcher(name).matches()) {
                    continue;
                }
                if (JOINED.matcher(name).matches()) {
                    entries.merge(name, bytes(zip, entry), MergeJars::joined);
                } else if (!entries.containsKey(name)) {
                    entries.put(name, bytes(zip, entry));
                }
            }
        }
    }

    private static byte[] bytes(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    private static byte[] modernized(String name, byte[] content, Map<String, byte[]> entries) {
        boolean old = name.endsWith(".class") && (((content[6] & 0xff) << 8) | (content[7] & 0xff)) < Opcodes.V1_6;
        return old ? withFrames(content, entries) : content;
    }

    private static byte[] withFrames(byte[] content, Map<String, byte[]> entries) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
            @Override
            protected String getCommonSuperClass(String first, String second) {
                Set<String> supers = new LinkedHashSet<>();
                for (String type = first; type != null; type = superName(type, entries)) {
                    supers.add(type);
                }
                String type = second;
                while (type != null && !supers.contains(type)) {
                    type = superName(type, entries);
                }
                return type == null ? "java/lang/Object" : type;
            }
        };
        new ClassReader(content)
                .accept(
                        new ClassVisitor(Opcodes.ASM9, writer) {
                            @Override
                            public void visit(int v, int access, String name, String sig, String sup, String[] types) {
                                super.visit(Opcodes.V1_8, access, name, sig, sup, types);
                            }

                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String d, String sig, String[] e) {
                                MethodVisitor next = super.visitMethod(access, name, d, sig, e);
                                return new JSRInlinerAdapter(next, access, name, d, sig, e);
                            }
                        },
                        ClassReader.SKIP_FRAMES);
        return writer.toByteArray();
    }

    /** Look a superclass up among the merged classes, then in the JDK; an interface counts as a plain object. */
    private static String superName(String type, Map<String, byte[]> entries) {
        byte[] content = entries.get(type + ".class");
        if (content != null) {
            return new ClassReader(content).getSuperName();
        }
        try {
            Class<?> found = Class.forName(type.replace('/', '.'), false, ClassLoader.getPlatformClassLoader());
            return found.getSuperclass() == null
                    ? null
                    : found.getSuperclass().getName().replace('.', '/');
        } catch (ClassNotFoundException e) {
            return "java/lang/Object".equals(type) ? null : "java/lang/Object";
        }
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(first);
        out.write('\n');
        out.writeBytes(second);
        return out.toByteArray();
    }

    private static void write(ZipOutputStream zip, String name, byte[] content) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        entry.setTime(TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
