// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.GrammarUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ldomstudio.language.services.LdomGrammarAccess;
import org.ldomstudio.language.values.Names;
import org.ldomstudio.model.ldom.LdomPackage;

/** The grammar against the metamodel, its own lists of words, and the reference of the language. */
class GrammarTest {

    private static final LdomGrammarAccess GRAMMAR = LdomLoader.services().getInstance(LdomGrammarAccess.class);

    private static Set<String> words() {
        return GrammarUtil.getAllKeywords(GRAMMAR.getGrammar()).stream()
                .filter(word -> Character.isLetter(word.charAt(0)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyWordIsSoftOrReserved() {
        var keywords = LdomLoader.services().getInstance(Names.class).keywords();
        Set<String> all = new TreeSet<>(keywords.soft());
        all.addAll(keywords.reserved());
        assertThat(all).isEqualTo(words());
        assertThat(keywords.soft()).doesNotContainAnyElementsOf(keywords.reserved());
        assertThat(keywords.reserved()).hasSize(32);
    }

    @Test
    void everySoftWordCanBeANameAndEveryReservedOneInQuotes() {
        var keywords = LdomLoader.services().getInstance(Names.class).keywords();
        for (String word : keywords.soft()) {
            assertThat(Reading.problems("server " + word + " guest g on " + word))
                    .as(word)
                    .isEmpty();
        }
        for (String word : keywords.reserved()) {
            assertThat(Reading.problems("server \"" + word + "\" guest g on \"" + word + "\""))
                    .as(word)
                    .isEmpty();
            assertThat(Reading.problems("guest g on " + word)).as(word).isNotEmpty();
        }
    }

    /** A feature that no text can set would be lost whenever a model is written. */
    @Test
    void everyFeatureOfTheMetamodelCanBeWritten() {
        Set<String> assigned = new HashSet<>();
        for (Assignment assignment : EcoreUtil2.getAllContentsOfType(GRAMMAR.getGrammar(), Assignment.class)) {
            assigned.add(assignment.getFeature());
        }
        Set<String> missing = new TreeSet<>();
        for (EClassifier classifier : LdomPackage.eINSTANCE.getEClassifiers()) {
            if (classifier instanceof EClass type) {
                for (EStructuralFeature feature : type.getEStructuralFeatures()) {
                    boolean back = feature instanceof EReference reference && reference.isContainer();
                    if (!feature.isDerived()
                            && !feature.isTransient()
                            && !back
                            && !assigned.contains(feature.getName())) {
                        missing.add(type.getName() + "." + feature.getName());
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    static List<String> statements() {
        return List.of(
                "network n { speed 10 Gbit/s  backbone 40 Gbit/s  efficiency 94 %  load 2 Gbit/s during sat, sun"
                        + " 22:00..06:00  vlans 1..5  migration-ports blocked }",
                "storage a iscsi storage b nfs storage c fc server s storage d local on s",
                "platform p { vendor fujitsu cpu-type SPARC64-X, SPARC64-X+ frequency 2.8 GHz, 3.7 GHz max-chips 1"
                        + " cores-per-chip 16 threads-per-core 2 max-memory 1 TiB crypto units cpu-classes native,"
                        + " sparc64-class1 ssm yes firmware-family XCP min-manager 3.0 io-domains-per-bus 24"
                        + " hardware-max-pagesize 2 GiB live-migration no qualified-with M10-1, M10-4 unverified crypto,"
                        + " max-memory }",
                "storage x fc server t server s { platform T5-2 firmware XCP2230 manager 3.6 address \"h\" cores 32"
                        + " memory 1 TiB cpu-type SPARC-T5 frequency 3.6 GHz sees x trusts t login password-file \"/f\" as"
                        + " \"admin\" tls-host-match yes certificate-name \"c\" save-after-migration no power-policy"
                        + " elastic health failing licensed-cores 4 free-block pa 0x10 size 2 GiB }",
                "network n storage x fc server s { link l to n { speed 1 Gbit/s vlans 5 } pf f at \"/P\" { vfs 2 }"
                        + " control domain { os solaris 10 9/10 vcpus 16 memory 8 GiB crypto-units 2 load 5..10 %"
                        + " delayed-reconfiguration yes patches 151934-04, p2 etc-system \"set a=1\", \"set b=2\" bus"
                        + " pci_1 vds d { volume v on x \"/dev\" { unit \"u\" options ro, slice, excl mpgroup m media zvol"
                        + " } } vsw w { net-dev none vlans 2 pvid 3 default-vlan 4 mtu 9000 mac-addr 0:14:4f:0:0:1 mode sc"
                        + " linkprop yes id 2 } vcc c { ports 5000..5100 } vsan a on x \"/h\" { mask yes wwn \"50:01\","
                        + " \"50:02\" } } service domain q { os other cores 1 } }",
                "server s guest o guest g on s { ldm-name n os solaris 11.4.62 at kmdb state bound cid 1..4 max-cores"
                        + " 8 memory 8 GiB memory-in-use 4 GiB crypto-units 1 cpu-arch sparc64-class1 ntp yes"
                        + " shutdown-time 4 min boot-time 6..9 min adi yes bound-processes yes routing-daemon yes ipmp"
                        + " transitive importance high application app workload idle etc-system \"x\""
                        + " delayed-reconfiguration yes memory-block pa 0x0 ra 0x0 size 4 GiB mblock pa 0x0 size 4 GiB"
                        + " effective-max-pagesize 256 MiB }  application app",
                "server s guest m on s guest g on s { mac-addr fc:cd:00:00:00:01 hostid 84f8a1c0 uuid"
                        + " 5cb9cb5d-0000-11ee-be56-0242ac120002 failure-policy reset master m extended-mapin-space yes"
                        + " shutdown-group 5 rc-add-policy iov perf-counters global, htstrand boot-policy none threading"
                        + " max-throughput variable \"auto-boot?\" \"true\" variable \"nvramrc\" \"\" }",
                "storage x fc server s { control domain { vds d { volume v on x \"/d\" } vsw w vsan a on x \"/h\" vcc"
                        + " c } } guest g on s { vdisk b on v@d { id 1 timeout 5 s label smi scsi-reservations yes } vnet"
                        + " n on w { pvid 5 vlans 6, 7 mac-addr 00:14:4f:f8:00:01 alt-mac-addrs 00:14:4f:f8:00:02,"
                        + " 00:14:4f:f8:00:03 mtu 1500 mode hybrid linkprop yes id 0 } vhba h on a { id 3 } bus pci_1"
                        + " direct-io e at \"/e\" vf f at \"/f\" console on c { port 5000 group g } policy p { during"
                        + " 22:00..06:00 vcpus 1..8 util 30..70 % priority 1 attack 2 decay 3 elastic-margin 5 %"
                        + " sample-rate 10 s enabled no } kernel-zone z { os solaris 11.3 cpu-arch generic } }",
                "application a { cluster other-cluster keep 2 running heartbeat-timeout 30 s drain-time 1..2 min"
                        + " rejoin-time 5 s }",
                "workload w { untouched 1..2 GiB page-size 8 KiB compresses to 40..100 % triangular 60 % cpu 5 %"
                        + " virtual-io 2 % writes a 1 MiB in 1 s, 2 MiB in 5 s phase p after 5 min { writes b 1..2 MiB/s"
                        + " normal 20 % over 1 GiB exponential } phase q otherwise }",
                "engine e like ldoms { setup 1 s suspend 1 ms devices 1 us resume 1 s cleanup 1 min fault 2 us"
                        + " page-size 8 KiB copy 1 GB/s compress 1 MB/s encrypt 1 kB/s cpu-type X { copy 1 GB/s compress 1"
                        + " GB/s encrypt 1 GB/s crypto-unit 1 GB/s } threads 4 rate-limit 1 Gbit/s step 50 Mbit/s up to 2"
                        + " Gbit/s last-pass 1 GB/s stop below 5 pages abort stop after 1 h stop after 300 % of memory"
                        + " stop no-progress 90 % for 2 rounds throttle { trigger 50 % initial 20 % increment 10 % max 99"
                        + " % times 2 } skip-redirtied yes cut-rounds no noise 20 % scrub 1 GB/s move-configuration 1 s"
                        + " change-cores 1 s shutdown 1 min boot 2 min free-memory 1 GB/s unverified setup, copy } engine"
                        + " f { last-pass as-rounds throttle no }",
                "network n server s { control domain } server t guest g on s { vf x at \"/x\" } plan p { engine xen"
                        + " over n window mon..fri, sun 02:00..04:00 starting sun 02:00..02:30 at most 1 per server at"
                        + " most 2 per network at most 3 in all save-config no save-as c migrate g to t cold as h { over n"
                        + " engine qemu cancel after 5 min cidmap 1 to 2, 3 to 4 mblockmap 0x0 to 0x10 } evacuate s to t"
                        + " except g drain g rejoin g stop g start g bind g unbind g set cores of g to 4 set cpu-arch of g"
                        + " to native remove g/x add g/x as \"/y\" wait 5 min wait until 03:30 manual \"do\" for g takes 5"
                        + " min expect p50 total-time of g below 5 min expect bytes-sent of every guest above 1 GiB expect"
                        + " rounds of g below 5 rounds expect makespan below 1 h expect refusal of g by MIG-PIO-001"
                        + " what-if w { set engine to xen set load of n to 5 % } }");
    }

    @ParameterizedTest
    @MethodSource("statements")
    void everyPropertyOfTheReferenceCanBeStated(String text) {
        assertThat(Reading.problems(text)).isEmpty();
    }
}
