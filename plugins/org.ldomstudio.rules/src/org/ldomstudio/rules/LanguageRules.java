// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import static org.ldomstudio.rules.Severity.ERROR;
import static org.ldomstudio.rules.Severity.INFO;
import static org.ldomstudio.rules.Severity.WARNING;

import java.util.List;

/**
 * The checks of the language. Their conditions live with the language; here is what documentation and settings need
 * to know.
 *
 * <p>A check that reports some cases as an error and others as a warning is listed with the worse severity; where
 * only the lesser one
 * may be silenced it has an id of its own.
 */
final class LanguageRules {

    private LanguageRules() {}

    static List<Rule> list() {
        return List.of(
                // Text
                check(
                        "LNG-FILE",
                        "A file is plain text in UTF-8",
                        ERROR,
                        "A model is a text in UTF-8, with or without byte order mark, of at most 64 MiB.",
                        "A text in another encoding is read wrongly; a binary file is no model.",
                        "Save the file in UTF-8."),
                check(
                        "LNG-INTERNAL",
                        "A check comes to its end",
                        ERROR,
                        "Every check gives its answer.",
                        "What this check would have found is not known; all other checks have run.",
                        "This is a mistake in LDom Studio: please report it with the model that shows it."),
                check(
                        "LNG-SYNTAX",
                        "The text can be read",
                        ERROR,
                        "Every statement follows the grammar of the language.",
                        "What cannot be read is left out of every answer.",
                        "Correct the text at this place; completion shows what may stand here."),
                check(
                        "LNG-LINK",
                        "A name leads to an element",
                        ERROR,
                        "Every reference names an element that exists and that may be meant here.",
                        "Rules do not look at an element whose references are broken.",
                        "Correct the name, or declare the element."),
                check(
                        "LNG-UNKNOWN",
                        "A statement begins with a word of the language",
                        ERROR,
                        "A statement in a body begins with a property or an element that may stand there.",
                        "The statement is ignored, so what it says counts as not stated.",
                        "Correct the word; the nearest one is offered."),
                check(
                        "LNG-TWICE",
                        "A property is stated once",
                        ERROR,
                        "A property that is no list stands at most once in a body.",
                        "Nobody can know which of the two values is meant.",
                        "Delete one of them."),
                check(
                        "LNG-VERSION-NEWER",
                        "The file is written in a known version of the language",
                        WARNING,
                        "The line \"language N\" names a version that this program knows.",
                        "Newer words may be missed.",
                        "Update the program, or lower the number when the file uses nothing new."),
                // Values
                check(
                        "LNG-UNIT",
                        "A value has the right unit",
                        ERROR,
                        "A number carries a unit of the language that measures what the property is about.",
                        "Bits and bytes, or sizes and rates, mixed up make every figure wrong by a factor of eight or"
                                + " more.",
                        "Write a unit that fits; completion offers those that do."),
                check(
                        "LNG-BYTES",
                        "Memory has a binary unit",
                        ERROR,
                        "Memory is written in B, KiB, MiB, GiB or TiB.",
                        "ldm's 32G means 32 GiB, a data sheet's 32 GB does not: the difference is 7 %.",
                        "Write 32 GiB."),
                check(
                        "LNG-NUM",
                        "A number makes sense",
                        ERROR,
                        "A number is not negative, not beyond 2^63-1, a range is not empty, a share is not above 100"
                                + " %.",
                        "No figure can be computed from it.",
                        "Correct the number."),
                check(
                        "LNG-UNSURE",
                        "Only figures that may be uncertain are ranges",
                        ERROR,
                        "A range or a distribution stands only where the language allows one.",
                        "A fact such as the memory of a guest has one value.",
                        "Write one value."),
                check(
                        "LNG-TIME",
                        "A time exists",
                        ERROR,
                        "A time of day lies between 00:00 and 24:00.",
                        "The plan's clock cannot reach it.",
                        "Correct the time."),
                check(
                        "LNG-NAME",
                        "ldm would take the name",
                        ERROR,
                        "Names follow ldm's rules: letters, digits and - _ + ~ # . , at most 256 characters; primary,"
                                + " factory-default and @post-migration are ldm's own.",
                        "ldm refuses the command that uses the name.",
                        "Choose another name, or state ldm-name."),
                check(
                        "LNG-NAME-LONG",
                        "A device's name is short enough",
                        WARNING,
                        "Names of devices have at most 31 characters.",
                        "Some commands cut longer names off.",
                        "Shorten the name."),
                check(
                        "LNG-MAC",
                        "An Ethernet address is one",
                        ERROR,
                        "An Ethernet address has six hexadecimal pairs and is no group address.",
                        "ldm refuses the command.",
                        "Correct the address, or delete it: ldm chooses one."),
                check(
                        "LNG-VLAN",
                        "A VLAN exists",
                        ERROR,
                        "A VLAN is a number from 1 to 4094.",
                        "ldm refuses the command.",
                        "Correct the number."),
                check(
                        "LNG-VLAN-BOTH",
                        "A VLAN is either tagged or untagged",
                        WARNING,
                        "The pvid of a device is not in its vlans too.",
                        "Frames of that VLAN leave untagged; a peer that waits for tags sees none of them.",
                        "Remove it from vlans."),
                check(
                        "LNG-PORT",
                        "A port range runs upwards",
                        ERROR,
                        "Ports lie between 1 and 65535 and a range begins with the lower one.",
                        "ldm refuses the command.",
                        "Turn the range around."),
                check(
                        "LNG-VERSION",
                        "A version is one",
                        ERROR,
                        "A version has digits, such as 3.6, 9.6.22.c or XCP2230.",
                        "Rules that depend on it cannot decide.",
                        "Write it as ldm -V or the service processor shows it."),
                check(
                        "LNG-FIRMWARE",
                        "Firmware fits the platform",
                        WARNING,
                        "The first part of a firmware version is the platform's firmware family.",
                        "A wrong version makes the rules about firmware answer for another machine.",
                        "Compare with the service processor's version command."),
                // Structure
                check(
                        "LNG-DUP",
                        "A name is unique",
                        ERROR,
                        "Names are unique per kind in their scope, and ldm-name on a server.",
                        "A reference to the name could mean either.",
                        "Rename one of them."),
                check(
                        "LNG-ONEOF",
                        "One of several alternatives is stated",
                        ERROR,
                        "Only one of cores, vcpus and cid, only one of behind and cluster.",
                        "They contradict each other.",
                        "Delete one of them."),
                check(
                        "LNG-MISSING",
                        "A required property is stated",
                        ERROR,
                        "Platforms, servers, consoles and storages state what nothing can be computed without.",
                        "Nothing can be said about the element.",
                        "State it."),
                check(
                        "LNG-LIKE",
                        "like goes one step",
                        ERROR,
                        "A guest or engine is like another one that has no like itself.",
                        "Values would come from nowhere, or from far away.",
                        "Name the element at the end of the chain."),
                check(
                        "LNG-LOCAL",
                        "Local storage names its server",
                        ERROR,
                        "A local storage stands on one server, any other storage on none; only that server uses it.",
                        "Whether two servers share data is the most important question of a migration.",
                        "Add or remove \"on SERVER\"."),
                check(
                        "LNG-CONTROL",
                        "A server has one control domain",
                        ERROR,
                        "Not more than one control domain is described for a server.",
                        "There is only one domain named primary.",
                        "Make the other one a service domain."),
                check(
                        "LNG-CONTROL-NONE",
                        "A control domain is described",
                        INFO,
                        "A server's control domain is described.",
                        "Free cores, memory and services of the server are not known, so no guest is known to fit.",
                        "Describe the control domain with its cores, memory and services."),
                check(
                        "LNG-MASTER",
                        "Masters can be obeyed",
                        ERROR,
                        "A domain has at most four masters and no chain of masters leads back to it.",
                        "ldm refuses the command.",
                        "Remove a master."),
                // Hardware and capacity
                check(
                        "LNG-MAXMEM",
                        "Memory does not exceed the platform's",
                        WARNING,
                        "The memory of a server is not above the largest known for its platform.",
                        "Either the figure is wrong or the platform's is out of date.",
                        "Compare with prtdiag or ldm list-devices -a memory."),
                check(
                        "LNG-CPUS",
                        "Domains hold no more than is fitted",
                        ERROR,
                        "The cores and the memory of all active and bound domains of a server are not above what is"
                                + " fitted.",
                        "Such a server cannot exist; free resources would be negative.",
                        "Correct the figures of the domains or of the server."),
                check(
                        "LNG-PFVF",
                        "A physical function has enough virtual functions",
                        ERROR,
                        "Guests use no more virtual functions of a physical function than it creates.",
                        "The domain cannot be bound.",
                        "Raise vfs of the physical function, or remove a vf."),
                check(
                        "LNG-BUSDOMAINS",
                        "A bus serves not too many domains",
                        WARNING,
                        "Not more I/O domains use a PCIe bus than its platform allows.",
                        "Further domains may fail to bind.",
                        "Spread the devices over more buses."),
                check(
                        "LNG-MEMSTEP",
                        "Memory is a multiple of what ldm gives out",
                        WARNING,
                        "Memory of an active domain is a multiple of 256 MiB; of a bound one, of 4 MiB or 256 MiB by"
                                + " release.",
                        "ldm rounds it, or memory DR cannot give all of it back.",
                        "Round it up."),
                check(
                        "LNG-USEDTWICE",
                        "An identity is used once on a server",
                        ERROR,
                        "mac-addr, hostid, uuid, console port, cid and mblock are used by one domain of a server.",
                        "The second domain cannot be bound, or disturbs the first.",
                        "Change one of them, or delete it: ldm chooses one."),
                check(
                        "LNG-BLOCKS",
                        "Memory blocks add up",
                        ERROR,
                        "The memory blocks of a guest together are its memory.",
                        "One of the figures is out of date, so the layout on the target cannot be judged.",
                        "Capture them again with ldm list-domain -o memory."),
                // Devices
                check(
                        "LNG-VOLUME",
                        "The volume of a virtual disk exists",
                        ERROR,
                        "The named volume, or <guest>-<vdisk>, is exported by the virtual disk server on the guest's"
                                + " server.",
                        "The guest cannot be bound.",
                        "Add the volume, or name another one."),
                check(
                        "LNG-EXCL",
                        "A back end is exported once",
                        ERROR,
                        "A back end is exported twice on a server only through one mpgroup, and never with options"
                                + " excl.",
                        "ldm refuses the second export without force.",
                        "Use one volume, or give both an mpgroup."),
                check(
                        "LNG-SHARED",
                        "Data is written by one guest",
                        ERROR,
                        "The same data is writable only by guests of a common cluster.",
                        "Two guests that mount the same file system destroy it.",
                        "Correct unit, add options ro, or state the cluster."),
                check(
                        "LNG-MPGROUP",
                        "A multipath group leads to one unit",
                        ERROR,
                        "All volumes of one mpgroup are the same unit.",
                        "A path failure would switch the guest to other data.",
                        "Correct unit or mpgroup."),
                check(
                        "LNG-MPGROUP-ONE",
                        "A multipath group has paths through several domains",
                        WARNING,
                        "The volumes of one mpgroup are exported by different domains.",
                        "When that domain stops, all paths are gone.",
                        "Export the second path from another service domain."),
                check(
                        "LNG-MTU",
                        "A virtual device's mtu fits its switch",
                        WARNING,
                        "The mtu of a vnet is not above that of its switch.",
                        "Large frames are lost.",
                        "Lower the mtu, or raise that of the switch."),
                check(
                        "LNG-CARRY",
                        "A virtual device's VLANs are carried",
                        WARNING,
                        "The switch and its link carry every VLAN of a vnet.",
                        "The guest cannot reach that VLAN.",
                        "Add the VLAN to the switch and to the network."),
                check(
                        "LNG-CONSOLE",
                        "A console port is one of the concentrator's",
                        ERROR,
                        "The port of a console lies in the ports of its concentrator.",
                        "The guest cannot be bound.",
                        "Choose another port, or widen the range."));
    }

    static Rule check(String id, String title, Severity severity, String meaning, String why, String hint) {
        RuleBuilder builder = Rule.named(id, title);
        RuleBuilder graded = switch (severity) {
            case ERROR -> builder.error();
            case WARNING -> builder.warning();
            case INFO -> builder.info();
        };
        return graded.means(meaning)
                .why(why)
                .hints(hint)
                .source(Source.LANGUAGE)
                .inLanguage();
    }
}
