// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.ENamedElement;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.Diagnostician;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;
import org.junit.jupiter.api.Test;
import org.ldomstudio.model.ldom.ControlDomain;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.LdomFactory;
import org.ldomstudio.model.ldom.LdomPackage;
import org.ldomstudio.model.ldom.Server;
import org.ldomstudio.model.values.Quantity;

class MetamodelTest {

    private static final EPackage WRITTEN = read();

    @Test
    void theFileIsAValidMetamodel() {
        Diagnostic result = Diagnostician.INSTANCE.validate(WRITTEN);

        assertThat(result.getSeverity()).as(result.toString()).isEqualTo(Diagnostic.OK);
    }

    @Test
    void everyClassFeatureAndLiteralIsDocumented() {
        WRITTEN.getEClassifiers().forEach(classifier -> {
            documented(classifier);
            if (classifier instanceof EClass type) {
                type.getEStructuralFeatures().forEach(MetamodelTest::documented);
            } else if (classifier instanceof EEnum type) {
                type.getELiterals().forEach(MetamodelTest::documented);
            }
        });
    }

    @Test
    void everyEnumerationBeginsWithUnstated() {
        WRITTEN.getEClassifiers().stream()
                .filter(EEnum.class::isInstance)
                .map(EEnum.class::cast)
                .forEach(type -> assertThat(type.getELiterals().getFirst().getName())
                        .as(type.getName())
                        .isEqualTo("UNSTATED"));
    }

    @Test
    void everyQuantitySaysWhatItMeasures() {
        for (var classifier : WRITTEN.getEClassifiers()) {
            if (classifier instanceof EClass type && !type.getName().equals("Setting")) {
                for (EStructuralFeature feature : type.getEStructuralFeatures()) {
                    if (feature.getEType().getName().equals("Quantity")) {
                        assertThat(EcoreUtil.getAnnotation(feature, "https://ldomstudio.org/ldom/feature", "dimension"))
                                .as(type.getName() + "." + feature.getName())
                                .isNotBlank();
                    }
                }
            }
        }
    }

    @Test
    void everyValueTypeReadsItsOwnSpelling() {
        String text = "32 GiB";
        EDataType type = LdomPackage.Literals.QUANTITY;

        Object value = EcoreUtil.createFromString(type, text);

        assertThat(value).isEqualTo(Quantity.valueOf(text));
        assertThat(EcoreUtil.convertToString(type, value)).isEqualTo(text);
    }

    @Test
    void qualifiedNamesLeadFromTheServerToTheDomain() {
        Server server = LdomFactory.eINSTANCE.createServer();
        server.setName("t5a");
        ControlDomain primary = LdomFactory.eINSTANCE.createControlDomain();
        primary.setName("primary");
        server.getDomains().add(primary);

        assertThat(primary.getQualifiedName()).isEqualTo("t5a/primary");
        assertThat(primary.getServer()).isSameAs(server);
    }

    @Test
    void nothingStatedIsNull() {
        Guest guest = LdomFactory.eINSTANCE.createGuest();

        assertThat(guest.getMemory()).isNull();
        assertThat(guest.getCores()).isNull();
        assertThat(guest.eIsSet(LdomPackage.Literals.GUEST__NTP)).isFalse();
    }

    private static void documented(ENamedElement element) {
        assertThat(EcoreUtil.getDocumentation(element))
                .as(EcoreUtil.getURI(element).fragment())
                .isNotBlank()
                .endsWith(".");
    }

    private static EPackage read() {
        ResourceSetImpl resources = new ResourceSetImpl();
        resources.getResourceFactoryRegistry().getExtensionToFactoryMap().put("ecore", new EcoreResourceFactoryImpl());
        Resource resource =
                resources.getResource(URI.createFileURI(new java.io.File("model/ldom.ecore").getAbsolutePath()), true);
        return (EPackage) resource.getContents().getFirst();
    }
}
