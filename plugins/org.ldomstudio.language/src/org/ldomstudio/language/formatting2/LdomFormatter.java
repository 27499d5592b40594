// Generated from Ldom.xtext; do not edit.
package org.ldomstudio.language.formatting2;

import org.eclipse.xtext.formatting2.AbstractJavaFormatter;
import org.eclipse.xtext.formatting2.IFormattableDocument;
import org.ldomstudio.model.ldom.Acceptance;
import org.ldomstudio.model.ldom.Body;
import org.ldomstudio.model.ldom.LdomModel;
import org.ldomstudio.model.ldom.TopElement;
import org.ldomstudio.model.ldom.UnknownStatement;

public class LdomFormatter extends AbstractJavaFormatter {

	protected void format(LdomModel ldomModel, IFormattableDocument doc) {
		// TODO: format HiddenRegions around keywords, attributes, cross references, etc. 
		for (TopElement topElement : ldomModel.getElements()) {
			doc.format(topElement);
		}
	}

	protected void format(Body body, IFormattableDocument doc) {
		// TODO: format HiddenRegions around keywords, attributes, cross references, etc. 
		for (Acceptance acceptance : body.getAccepts()) {
			doc.format(acceptance);
		}
		for (UnknownStatement unknownStatement : body.getUnknown()) {
			doc.format(unknownStatement);
		}
	}
	
	// TODO: implement for Network, Load, When, Server, LogicalDomain, SystemDomain, Vds, Guest, KernelZone, Workload, Phase, Demand, MeasuredWrites, Engine, Plan, Migrate, WhatIf
}
