// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.model.view;

import static org.ldomstudio.model.ldom.LdomPackage.Literals.*;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.ldomstudio.model.ldom.CpuCost;
import org.ldomstudio.model.ldom.Engine;
import org.ldomstudio.model.ldom.LastPass;
import org.ldomstudio.model.ldom.LdomPackage;
import org.ldomstudio.model.ldom.StopRule;
import org.ldomstudio.model.ldom.Throttle;
import org.ldomstudio.model.ldom.YesNo;
import org.ldomstudio.model.values.Count;
import org.ldomstudio.model.values.Quantity;
import org.ldomstudio.model.values.Unit;

/**
 * A pre-copy engine with what it takes over. Values that an {@code unverified} list names carry that mark: they are
 * assumed.
 */
public final class EngineView extends ElementView {

    private static final Quantity PAGE = Quantity.of(8, Unit.KIBIBYTE);

    private final Engine engine;
    private final Set<String> ownUnverified;
    private final Set<String> likeUnverified;

    EngineView(SiteState state, Engine engine) {
        super(state, engine, Optional.ofNullable(engine.getLike()), nameOf(engine));
        this.engine = engine;
        this.ownUnverified = new HashSet<>(engine.getUnverified());
        this.likeUnverified = like().map(other -> Set.copyOf(((Engine) other).getUnverified()))
                .orElse(Set.of());
    }

    /** Returns the element of the model. */
    public Engine engine() {
        return engine;
    }

    /** Returns its name. */
    public String name() {
        return nameOf(engine);
    }

    /**
     * Returns one of its times, rates or shares that is a quantity; unknown when it is not stated, which means none,
     * free or no cap.
     */
    public Value<Quantity> quantity(EAttribute feature) {
        return value(feature, Quantity.class);
    }

    /** Returns the granularity of change tracking. */
    public Value<Quantity> pageSize() {
        return value(ENGINE__PAGE_SIZE, Quantity.class, PAGE);
    }

    /** Returns the most cores that one migration can use; unknown when there is no cap. */
    public Value<Long> threads() {
        return value(ENGINE__THREADS, Count.class).map(Count::value);
    }

    /** Returns at which rate the suspended pass is sent. */
    public Value<LastPass> lastPass() {
        return value(ENGINE__LAST_PASS, LastPass.class, LastPass.UNLIMITED);
    }

    /** Returns whether pages dirtied again before their turn are skipped in a round. */
    public boolean skipRedirtied() {
        return value(ENGINE__SKIP_REDIRTIED, YesNo.class).isKnownAnd(YesNo.YES::equals);
    }

    /** Returns whether a round is cut short when the rest is small enough. */
    public boolean cutRounds() {
        return value(ENGINE__CUT_ROUNDS, YesNo.class).isKnownAnd(YesNo.YES::equals);
    }

    /** Returns the stop rules: those stated here replace those of the other engine. */
    public List<StopRule> stops() {
        return values(ENGINE__STOPS, StopRule.class);
    }

    /** Returns how a guest that does not converge is slowed down; unknown when it is not. */
    public Value<Throttle> throttle() {
        return value(ENGINE__THROTTLE, Throttle.class);
    }

    /** Returns the processor types that it states rates of their own for. */
    public Set<String> cpuTypes() {
        return Stream.concat(
                        engine.getCpuCosts().stream(),
                        like().stream().flatMap(other -> ((Engine) other).getCpuCosts().stream()))
                .map(CpuCost::getCpuType)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the rates of one processor type, one entry for each engine that states some, this one's first. */
    public List<CpuCost> cpuCosts(String cpuType) {
        List<CpuCost> costs = new ArrayList<>();
        engine.getCpuCosts().stream()
                .filter(cost -> cpuType.equals(cost.getCpuType()))
                .forEach(costs::add);
        like().ifPresent(other -> ((Engine) other)
                .getCpuCosts().stream()
                        .filter(cost -> cpuType.equals(cost.getCpuType()))
                        .forEach(costs::add));
        return costs;
    }

    /** Returns the words of the properties whose values here are assumed, in the order of the metamodel. */
    public List<String> assumed() {
        return LdomPackage.Literals.ENGINE.getEStructuralFeatures().stream()
                .filter(feature -> feature != ENGINE__UNVERIFIED && feature != ENGINE__LIKE && isUnverified(feature))
                .filter(feature -> isStated(engine, feature)
                        || like().filter(other -> isStated((Engine) other, feature))
                                .isPresent())
                .map(PropertyNames::of)
                .distinct()
                .toList();
    }

    @Override
    boolean isUnverified(EStructuralFeature feature) {
        String word = PropertyNames.of(feature);
        return states(feature) ? ownUnverified.contains(word) : likeUnverified.contains(word);
    }

    private static boolean isStated(Engine engine, EStructuralFeature feature) {
        return engine.eGet(feature) instanceof Collection<?> many ? !many.isEmpty() : engine.eIsSet(feature);
    }
}
