// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

/** A document that rules are taken from. */
public enum Source {
    SEED("Jeff Savit, \"Best Practices - Live Migration on Oracle VM Server for SPARC\"", ""),
    A36(
            "Oracle VM Server for SPARC 3.6 Administration Guide",
            "https://docs.oracle.com/en/virtualization/oracle-vm-server-sparc/ldoms-admin/"),
    A35("Oracle VM Server for SPARC 3.5 Administration Guide", "https://docs.oracle.com/cd/E80106_01/html/E80109/"),
    A34("Oracle VM Server for SPARC 3.4 Administration Guide", "https://docs.oracle.com/cd/E69554_01/html/E69557/"),
    A33("Oracle VM Server for SPARC 3.3 Administration Guide", "https://docs.oracle.com/cd/E62357_01/html/E62358/"),
    A32("Oracle VM Server for SPARC 3.2 Administration Guide", "https://docs.oracle.com/cd/E48724_01/html/E48732/"),
    A30("Oracle VM Server for SPARC 3.0 Administration Guide", "https://docs.oracle.com/cd/E37707_01/html/E29665/"),
    A20("Oracle VM Server for SPARC 2.0 Administration Guide", "https://docs.oracle.com/cd/E19608-01/html/821-1485/"),
    L13("Logical Domains 1.3 Administration Guide", "https://docs.oracle.com/cd/E19604-01/821-0406/"),
    L12("Logical Domains 1.2 Administration Guide", "https://docs.oracle.com/cd/E19227-01/820-7253/"),
    RN13("Logical Domains 1.3 Release Notes", "https://docs.oracle.com/cd/E19604-01/821-0404/"),
    BXC("Oracle virtualization blog, \"Cross-CPU Live Migration in Oracle VM Server for SPARC 2.2\"", ""),
    B21("Oracle virtualization blog, \"Live migration in Oracle VM Server SPARC 2.1\"", ""),
    B32("Oracle virtualization blog, \"Oracle VM Server for SPARC 3.2 - Live Migration\"", ""),
    HOWTO("OTN article, \"How to Migrate a Running Oracle Database to Another System (2.1)\", page 2", ""),
    FJ("Fujitsu SPARC M12 and M10 product notes", "https://jp.fujitsu.com/platform/server/sparc/manual/en/"),
    KZG("Creating and Using Oracle Solaris Kernel Zones", "https://docs.oracle.com/cd/E53394_01/html/E54751/"),
    ZCR("Solaris Zones Configuration Resources", "https://docs.oracle.com/cd/E37838_01/html/E61040/"),
    SSKB("solidsystems.com.au knowledge base, \"ldoms live migration\" (third party, about 2013)", ""),
    SALT(
            "GitHub clallen/salt-modules, production automation (practice, not Oracle's word)",
            "https://github.com/clallen/salt-modules"),
    WWH("what-when-how.com copy of \"Oracle Solaris 10 System Virtualization Essentials\"", ""),
    LDM("ldm(1M) manual pages of 3.0 to 3.3", ""),
    LANGUAGE("The language reference of LDom Studio", "");

    private final String title;
    private final String url;

    Source(String title, String url) {
        this.title = title;
        this.url = url;
    }

    /** Returns the title of the document. */
    public String title() {
        return title;
    }

    /** Returns where the document was published, empty when that is not known. */
    public String url() {
        return url;
    }
}
