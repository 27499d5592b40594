// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.model.view;

import static org.ldomstudio.model.ldom.LdomPackage.Literals.*;

import java.util.List;
import java.util.Optional;
import org.ldomstudio.model.ldom.Demand;
import org.ldomstudio.model.ldom.DirtyLaw;
import org.ldomstudio.model.ldom.NamedElement;
import org.ldomstudio.model.ldom.Phase;
import org.ldomstudio.model.ldom.RateWrites;
import org.ldomstudio.model.ldom.Workload;
import org.ldomstudio.model.ldom.WriteClass;
import org.ldomstudio.model.values.Quantity;
import org.ldomstudio.model.values.Unit;

/** What a workload, or one of its phases, demands. What a phase does not state is taken from its workload. */
public final class DemandView extends ElementView {

    private static final Quantity INCOMPRESSIBLE = Quantity.of(100, Unit.PERCENT);
    private static final Quantity NOTHING = Quantity.of(0, Unit.PERCENT);
    private static final Quantity NO_MEMORY = Quantity.of(0, Unit.BYTE);

    private final Demand demand;

    DemandView(SiteState state, Demand demand) {
        super(state, demand, workloadOf(demand), labelOf(demand));
        this.demand = demand;
    }

    /** Returns the element of the model. */
    public Demand demand() {
        return demand;
    }

    /** Returns the wire bytes per raw byte after compression. */
    public Value<Quantity> compressesTo() {
        return value(DEMAND__COMPRESSES_TO, Quantity.class, INCOMPRESSIBLE);
    }

    /** Returns the share of the guest's CPUs that is busy. */
    public Value<Quantity> cpu() {
        return value(DEMAND__CPU, Quantity.class);
    }

    /** Returns the share of the guest's time that depends on virtual I/O. */
    public Value<Quantity> virtualIo() {
        return value(DEMAND__VIRTUAL_IO, Quantity.class, NOTHING);
    }

    /** Returns how memory is written. */
    public List<WriteClass> writes() {
        return values(DEMAND__WRITES, WriteClass.class);
    }

    /** Returns the rate of a write class in this state. */
    public Value<Quantity> rate(RateWrites writes) {
        return part(writes).value(RATE_WRITES__RATE, Quantity.class);
    }

    /** Returns the working set of a write class in this state. */
    public Value<Quantity> over(RateWrites writes) {
        return part(writes).value(RATE_WRITES__OVER, Quantity.class);
    }

    /** Returns how a write class spreads over its working set. */
    public DirtyLaw law(RateWrites writes) {
        return writes.getLaw() == DirtyLaw.LINEAR ? DirtyLaw.LINEAR : DirtyLaw.EXPONENTIAL;
    }

    /** Returns the memory that was never used; of the workload, for a phase too. */
    public Value<Quantity> untouched() {
        return new Part(state(), workload(demand)).value(WORKLOAD__UNTOUCHED, Quantity.class, NO_MEMORY);
    }

    /** Returns the page size that the figures were measured with; unknown means the engine's. */
    public Value<Quantity> pageSize() {
        return new Part(state(), workload(demand)).value(WORKLOAD__PAGE_SIZE, Quantity.class);
    }

    private Part part(NamedElement element) {
        return new Part(state(), element);
    }

    private static Optional<Workload> workloadOf(Demand demand) {
        return demand instanceof Phase phase && phase.eContainer() instanceof Workload workload
                ? Optional.of(workload)
                : Optional.empty();
    }

    private static NamedElement workload(Demand demand) {
        return workloadOf(demand).<NamedElement>map(workload -> workload).orElseGet(() -> (NamedElement) demand);
    }

    private static String labelOf(Demand demand) {
        return demand instanceof NamedElement named ? named.getQualifiedName() : "workload";
    }

    /** One element read for itself. */
    private static final class Part extends ElementView {
        Part(SiteState state, NamedElement element) {
            super(state, element, Optional.empty(), element.getQualifiedName());
        }
    }
}
