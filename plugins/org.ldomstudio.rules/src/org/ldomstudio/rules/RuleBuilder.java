// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Declares a rule property by property. */
public final class RuleBuilder {

    private final String id;
    private final String title;
    private Severity severity = Severity.ERROR;
    private Set<MigrationKind> kinds = EnumSet.noneOf(MigrationKind.class);
    private Releases releases = Releases.ALL;
    private String holdsFor = "";
    private String meaning = "";
    private String why = "";
    private String cannotSee = "";
    private boolean sometimesError;
    private List<String> hints = List.of();
    private final List<Citation> citations = new ArrayList<>();
    private Evidence evidence = Evidence.ESTABLISHED;

    RuleBuilder(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** Makes it an error for these kinds of migration. */
    public RuleBuilder error(MigrationKind... applies) {
        return severity(Severity.ERROR, applies);
    }

    /** Makes it a warning for these kinds of migration. */
    public RuleBuilder warning(MigrationKind... applies) {
        return severity(Severity.WARNING, applies);
    }

    /** Makes it an info for these kinds of migration. */
    public RuleBuilder info(MigrationKind... applies) {
        return severity(Severity.INFO, applies);
    }

    /** Sets the releases of the managers that it holds for. */
    public RuleBuilder releases(Releases range) {
        this.releases = range;
        return this;
    }

    /** Sets further limits of hardware, firmware or guest system. */
    public RuleBuilder holdsFor(String text) {
        this.holdsFor = text;
        return this;
    }

    /** Sets the condition in full sentences. */
    public RuleBuilder means(String text) {
        this.meaning = text;
        return this;
    }

    /** Sets what happens when the condition is not met. */
    public RuleBuilder why(String text) {
        this.why = text;
        return this;
    }

    /** Sets what to do, the least effort first. */
    public RuleBuilder hints(String... texts) {
        this.hints = List.of(texts);
        return this;
    }

    /** Adds a document, with page or section. */
    public RuleBuilder source(Source document, String page) {
        citations.add(new Citation(document, page));
        return this;
    }

    /** Adds a document. */
    public RuleBuilder source(Source document) {
        return source(document, "");
    }

    /** Sets how well it is established. */
    public RuleBuilder evidence(Evidence mark) {
        this.evidence = mark;
        return this;
    }

    /** Sets what the rule cannot see. */
    public RuleBuilder cannotSee(String text) {
        this.cannotSee = text;
        return this;
    }

    /** Says that it refuses in some cases, although its severity is lower. */
    public RuleBuilder sometimesError() {
        this.sometimesError = true;
        return this;
    }

    /** Ends the declaration of a rule about migrations. */
    public Rule onMigration(Condition.OnMigration condition) {
        return build(Subject.MIGRATION, condition);
    }

    /** Ends the declaration of a rule about migrations that does not depend on the guest. */
    public Rule onServers(Condition.OnServers condition) {
        return build(Subject.MIGRATION, condition);
    }

    /** Ends the declaration of a rule about guests. */
    public Rule onGuest(Condition.OnGuest condition) {
        return build(Subject.GUEST, condition);
    }

    /** Ends the declaration of a rule about servers. */
    public Rule onServer(Condition.OnServer condition) {
        return build(Subject.SERVER, condition);
    }

    /** Ends the declaration of a rule about steps that are no migrations. */
    public Rule onStep(Condition.OnStep condition) {
        return build(Subject.PLAN, condition);
    }

    /** Ends the declaration of a rule about plans. */
    public Rule onPlan(Condition.OnPlan condition) {
        return build(Subject.PLAN, condition);
    }

    /** Ends the declaration of a check of the language. */
    public Rule inLanguage() {
        return build(Subject.LANGUAGE, new Condition.InLanguage());
    }

    /** Ends the declaration of a rule that is listed and never decided. */
    public Rule notEvaluated(Subject about, String reason) {
        return build(about, new Condition.NotEvaluated(reason));
    }

    private RuleBuilder severity(Severity value, MigrationKind... applies) {
        this.severity = value;
        this.kinds = applies.length == 0 ? EnumSet.noneOf(MigrationKind.class) : EnumSet.copyOf(List.of(applies));
        return this;
    }

    private Rule build(Subject about, Condition condition) {

        return new Rule(
                id,
                title,
                severity,
                about,
                kinds,
                releases,
                holdsFor,
                meaning,
                why,
                hints,
                citations,
                evidence,
                cannotSee,
                sometimesError,
                condition);
    }
}
