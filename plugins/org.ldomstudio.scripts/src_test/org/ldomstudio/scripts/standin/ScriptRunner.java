// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.standin;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs scripts against a {@link World}: a folder of small programs named like the tools of Solaris passes every call through a socket,
 * so that a call costs milliseconds. {@code ssh} finds the machine by its address and gives the words to a shell, as sshd does.
 */
final class ScriptRunner implements AutoCloseable {

    private static final String TOOL = """
        #!/bin/bash
        exec 3<>"/dev/tcp/127.0.0.1/$STANDIN_PORT" || exit 254
        printf '%s\\0' "$STANDIN_HOST" "${0##*/}" "$#" "$@" >&3
        while IFS= read -r line <&3; do
            case $line in
            o*) printf '%s\\n' "${line#o}" ;;
            e*) printf '%s\\n' "${line#e}" >&2 ;;
            k*) kill -KILL 0 ;;
            x*) exit "${line#x}" ;;
            esac
        done
        exit 253
        """;

    private static final String SSH = """
        #!/bin/sh
        while [ "${1#-}" != "$1" ]; do
            [ "$1" = -o ] && shift
            shift
        done
        host=$(ssh-host "$1") || exit 255
        shift
        STANDIN_HOST=$host exec sh -c "$*"
        """;

    /** The result of a script. */
    record Result(int status, String output) {}

    private final World world;
    private final Path folder;
    private final ServerSocket socket;
    private String shell = "/bin/sh";

    ScriptRunner(World world, Path folder) throws IOException {
        this.world = world;
        this.folder = folder;
        this.socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Path bin = Files.createDirectories(folder.resolve("bin"));
        for (String tool : List.of("ldm", "uname", "svcs", "svcadm", "svcprop", "shutdown", "ssh-host")) {
            program(bin.resolve(tool), TOOL);
        }
        program(bin.resolve("ssh"), SSH);
        Thread.ofVirtual().name("stand-in").start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Adds a program to the folder of tools and returns its path. */
    Path program(String name, String text) throws IOException {
        Path file = folder.resolve("bin").resolve(name);
        program(file, text);
        return file;
    }

    /** Uses another shell to run scripts with. */
    ScriptRunner with(String otherShell) {
        shell = otherShell;
        return this;
    }

    /** Runs a script on a machine, answering what it asks a person with lines of {@code input}. */
    Result run(String host, Path script, String input, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("setsid", "-w", shell, script.toString()));
        command.addAll(List.of(options));
        Path answers = Files.writeString(folder.resolve("answers"), input);
        Path output = folder.resolve("output");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(answers.toFile())
                .redirectOutput(output.toFile());
        builder.environment().put("STANDIN_PORT", Integer.toString(socket.getLocalPort()));
        builder.environment().put("STANDIN_HOST", host);
        builder.environment().put("LDOM_STUDIO_PATH", folder.resolve("bin") + ":/usr/bin:/bin");
        builder.environment()
                .put("LDOM_STUDIO_STATE", folder.resolve("state-" + host).toString());
        builder.environment().put("LDOM_STUDIO_POLL", "0.05");
        Process process = builder.start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new IllegalStateException("the script hangs:\n" + Files.readString(output));
        }
        return new Result(process.exitValue(), Files.readString(output));
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket call = socket.accept();
                Thread.ofVirtual().start(() -> answer(call));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket call) {
        try (call;
                InputStream in = new BufferedInputStream(call.getInputStream());
                OutputStream out = call.getOutputStream()) {
            String host = word(in);
            String tool = word(in);
            int count = Integer.parseInt(word(in));
            List<String> words = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                words.add(word(in));
            }
            Reply reply = world.run(host, tool, words);
            StringBuilder text = new StringBuilder();
            if (reply.kill()) {
                text.append("k\n");
            }
            reply.out().forEach(line -> text.append('o').append(line).append('\n'));
            reply.err().forEach(line -> text.append('e').append(line).append('\n'));
            text.append('x').append(reply.status()).append('\n');
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String word(InputStream in) throws IOException {
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        for (int each = in.read(); each > 0; each = in.read()) {
            word.write(each);
        }
        return word.toString(StandardCharsets.UTF_8);
    }

    private static void program(Path file, String text) throws IOException {
        Files.writeString(file, text);
        if (!file.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + file + " executable");
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
