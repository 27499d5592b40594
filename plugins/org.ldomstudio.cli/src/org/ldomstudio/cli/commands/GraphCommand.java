// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.cli.commands;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.ldomstudio.cli.output.WholeFile;
import org.ldomstudio.cli.run.Command;
import org.ldomstudio.cli.run.ExitStatus;
import org.ldomstudio.cli.run.Format;
import org.ldomstudio.cli.run.Options;
import org.ldomstudio.cli.run.Session;
import org.ldomstudio.cli.run.Trouble;
import org.ldomstudio.model.view.SiteState;
import org.ldomstudio.report.text.Texts;
import org.ldomstudio.report.topology.SceneBuilder;
import org.ldomstudio.report.topology.SceneLayout;
import org.ldomstudio.report.topology.TopologyScene;
import org.ldomstudio.report.topology.TopologySvg;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Draws the topology of a model. */
public final class GraphCommand implements Command {

    private static final String OUTPUT = "--output";

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create();
        spec.usageMessage()
                .description("Draws servers, guests, networks, storage and planned migrations as an SVG picture.", "");
        spec.addPositional(Options.files());
        spec.addOption(Options.value(OUTPUT, "X.svg", "The picture to write. A file of that name is replaced."));
        return spec;
    }

    @Override
    public List<Format> formats() {
        return List.of(Format.TEXT, Format.JSON);
    }

    @Override
    public ExitStatus run(ParseResult parsed, Session session) {
        String name = Options.valueOf(parsed, OUTPUT, "");
        if (!name.endsWith(".svg")) {
            throw new Trouble("Say what to write, a name that ends in .svg, for example: " + OUTPUT + " site.svg");
        }
        Site site = Site.read(parsed, session);
        if (!site.isSound(session)) {
            return ExitStatus.FOUND;
        }
        TopologyScene scene = SceneBuilder.of(SiteState.initial(site.index()));
        WholeFile.write(path(name, session), name, TopologySvg.text(scene, SceneLayout.of(scene)));
        return ExitStatus.FINE;
    }

    private static Path path(String name, Session session) {
        try {
            return session.io().directory().resolve(name);
        } catch (InvalidPathException e) {
            throw new Trouble("\"" + Texts.printable(name) + "\" cannot be the name of a file.", e);
        }
    }
}
