// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.validation;

import static org.ldomstudio.model.ldom.LdomPackage.Literals.*;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.ldomstudio.model.ldom.StopKind;
import org.ldomstudio.model.ldom.StopRule;
import org.ldomstudio.model.ldom.TopElement;
import org.ldomstudio.model.values.Address;
import org.ldomstudio.model.values.Count;
import org.ldomstudio.model.values.Dimension;
import org.ldomstudio.model.values.MacAddress;
import org.ldomstudio.model.values.Numbers;
import org.ldomstudio.model.values.Quantity;
import org.ldomstudio.model.values.Spread;
import org.ldomstudio.model.values.TimeOfDay;
import org.ldomstudio.model.values.TimeRange;
import org.ldomstudio.model.values.Version;
import org.ldomstudio.model.view.Place;
import org.ldomstudio.model.view.PropertyNames;

/** Values that can be read and make no sense: LNG-UNIT, BYTES, NUM, UNSURE, TIME, MAC, VLAN, PORT, VERSION. */
final class ValueChecks implements LanguageCheck {

    private static final BigDecimal LIMIT = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final Pattern ONE_LETTER_OR_DECIMAL = Pattern.compile("[kKmMgGtT]B?");

    /** Shares that may be above 100 %: compression can fail, and more than the memory can be sent. */
    private static final Set<EStructuralFeature> ANY_SHARE = Set.of(DEMAND__COMPRESSES_TO);

    /** Figures that may be zero; all others of their dimensions cannot be computed with. */
    private static final Set<EStructuralFeature> ZERO_ALLOWED = Set.of(
            RATE_WRITES__RATE,
            WORKLOAD__UNTOUCHED,
            LOAD__VALUE,
            CURVE_POINT__SIZE,
            STOP_RULE__LIMIT,
            EXPECTATION__LIMIT,
            GUEST__MEMORY_IN_USE);

    private static final Set<EStructuralFeature> VLANS =
            Set.of(NETWORK__VLANS, LINK__VLANS, VSW__VLANS, VSW__PVID, VSW__DEFAULT_VLAN, VNET__VLANS, VNET__PVID);

    private static final Set<EStructuralFeature> PORTS = Set.of(VCC__PORTS, CONSOLE__PORT);

    /** Ranges that are no uncertainty. */
    private static final Set<EStructuralFeature> PLAIN_RANGES = Set.of(POLICY__UTIL);

    private record Subject(EObject element, EStructuralFeature feature, Place place, FindingSink sink) {
        void report(String rule, String message) {
            sink.report(rule, place, message);
        }

        void report(String rule, String message, String hint) {
            sink.report(rule, place, message, hint, List.of());
        }

        String word() {
            return PropertyNames.of(feature);
        }
    }

    @Override
    public void check(CheckedSite site, FindingSink sink) {
        for (TopElement top : site.elements()) {
            for (EObject element : CheckedSite.tree(top)) {
                for (EAttribute attribute : element.eClass().getEAllAttributes()) {
                    if (element.eIsSet(attribute)) {
                        checkAttribute(element, attribute, sink);
                    }
                }
            }
        }
    }

    private static void checkAttribute(EObject element, EAttribute attribute, FindingSink sink) {
        Object value = element.eGet(attribute);
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                checkValue(new Subject(element, attribute, Place.of(element, attribute, i), sink), list.get(i));
            }
        } else {
            checkValue(new Subject(element, attribute, Place.of(element, attribute), sink), value);
        }
    }

    private static void checkValue(Subject subject, Object value) {
        switch (value) {
            case Quantity quantity -> checkQuantity(subject, quantity);
            case Count count -> checkNumber(subject, count.value(), count.spelling());
            case Numbers numbers -> checkNumbers(subject, numbers);
            case Version version
            when !version.isWellFormed() ->
                subject.report(
                        "LNG-VERSION",
                        "\"" + version + "\" is no version, so rules that depend on " + subject.word()
                                + " cannot decide.");
            case MacAddress mac -> checkMac(subject, mac);
            case Address address
            when !address.isWellFormed() ->
                subject.report(
                        "LNG-NUM",
                        "\"" + address + "\" is no hexadecimal number of at most 64 bits.",
                        "Write it like 0x84f8a1c0.");
            case TimeOfDay time -> checkTime(subject, time);
            case TimeRange range -> {
                checkTime(subject, range.from());
                checkTime(subject, range.to());
            }
            default -> {}
        }
    }

    private static void checkQuantity(Subject subject, Quantity quantity) {
        FeatureRules rules = FeatureRules.of(subject.feature());
        if (subject.feature() == SETTING__VALUE) {
            rules = Settings.rulesOf(subject.element());
        }
        if (!rules.dimensions().isEmpty() && !rules.dimensions().contains(quantity.dimension())) {
            reportUnit(subject, quantity, rules.dimensions());
            return;
        }
        if (quantity.dimension() == Dimension.SIZE && isMemory(subject.feature()) && isDecimal(quantity)) {
            subject.report(
                    "LNG-BYTES",
                    quantity + ": memory is counted in binary units; this would be 7 % less for GB.",
                    "Write " + binary(quantity) + ".");
        }
        if (!rules.uncertain() && quantity.isUncertain() && !PLAIN_RANGES.contains(subject.feature())) {
            subject.report(
                    "LNG-UNSURE",
                    subject.word() + " has one value; " + quantity + " is "
                            + (quantity.spread() == Spread.UNIFORM ? "a range" : "a distribution") + ".");
        }
        if (quantity.dimension() == Dimension.NUMBER) {
            checkWholeNumber(subject, rules, quantity);
        } else {
            checkBounds(subject, quantity);
        }
    }

    private static void checkWholeNumber(Subject subject, FeatureRules rules, Quantity quantity) {
        boolean whole = quantity.low().stripTrailingZeros().scale() <= 0;
        long least = rules.minimum().orElse(0);
        if (!whole
                || quantity.low().compareTo(BigDecimal.valueOf(least)) < 0
                || quantity.high().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
            subject.report("LNG-NUM", quantity + " cannot be set: a whole number of at least " + least + " is needed.");
        }
    }

    private static void reportUnit(Subject subject, Quantity quantity, Set<Dimension> wanted) {
        String unit = quantity.spelling().replaceAll("[\\d.\\s-]", "");
        boolean oneLetter = wanted.contains(Dimension.SIZE)
                && quantity.dimension() == Dimension.UNKNOWN
                && ONE_LETTER_OR_DECIMAL.matcher(unit).matches();
        if (oneLetter) {
            subject.report(
                    "LNG-BYTES",
                    "\"" + quantity
                            + "\": ldm's letter is not a unit here, because data sheets mean something else by it.",
                    "Write " + binary(quantity) + ".");
            return;
        }
        String needed =
                String.join(" or ", wanted.stream().map(Dimension::description).toList());
        String example = wanted.iterator().next().exampleUnit();
        String is = quantity.dimension() == Dimension.UNKNOWN
                ? quantity + " has no unit that the language knows, or two that do not fit"
                : quantity + " is " + quantity.dimension().description();
        subject.report(
                "LNG-UNIT",
                is + "; " + subject.word() + " needs " + needed + ".",
                example.isEmpty() ? "Leave the unit out." : "Write a unit such as " + example + ".");
    }

    private static boolean isMemory(EStructuralFeature feature) {
        return feature != EXPECTATION__LIMIT && feature != STOP_RULE__LIMIT;
    }

    private static boolean isDecimal(Quantity quantity) {
        return quantity.spelling().matches(".*\\d\\s*[kMGT]B\\b.*");
    }

    /** Returns the value as people who write the decimal unit nearly always mean it. */
    private static String binary(Quantity quantity) {
        return quantity.spelling()
                .replaceAll("(\\d)\\s*[kK]B?\\b", "$1 KiB")
                .replaceAll("(\\d)\\s*[mM]B?\\b", "$1 MiB")
                .replaceAll("(\\d)\\s*[gG]B?\\b", "$1 GiB")
                .replaceAll("(\\d)\\s*[tT]B?\\b", "$1 TiB");
    }

    private static void checkBounds(Subject subject, Quantity quantity) {
        BigDecimal low = quantity.low();
        BigDecimal high = quantity.high();
        if (low.signum() < 0) {
            subject.report("LNG-NUM", subject.word() + " cannot be negative: " + quantity + ".");
        } else if (high.compareTo(low) < 0) {
            subject.report(
                    "LNG-NUM", "The range " + quantity + " is empty: it ends before it begins.", "Turn it around.");
        } else if (high.compareTo(LIMIT) > 0) {
            subject.report(
                    "LNG-NUM", quantity + " is beyond all bounds; the largest number is 2^63-1 in the base unit.");
        } else if (high.signum() == 0 && needsMoreThanZero(subject.feature(), quantity.dimension())) {
            subject.report(
                    "LNG-NUM",
                    subject.word() + " cannot be zero: nothing can be computed from it.",
                    "Write the real figure, or leave it out.");
        } else if (quantity.dimension() == Dimension.SHARE
                && high.compareTo(BigDecimal.ONE) > 0
                && !mayExceedAll(subject)) {
            subject.report("LNG-NUM", subject.word() + " is a share and cannot be above 100 %: " + quantity + ".");
        } else {
            checkSpread(subject, quantity);
        }
    }

    private static boolean needsMoreThanZero(EStructuralFeature feature, Dimension dimension) {
        return switch (dimension) {
            case BIT_RATE, BYTE_RATE, FREQUENCY, SIZE -> !ZERO_ALLOWED.contains(feature);
            default -> false;
        };
    }

    private static boolean mayExceedAll(Subject subject) {
        return ANY_SHARE.contains(subject.feature())
                || subject.feature() == SETTING__VALUE
                || subject.element() instanceof StopRule stop
                        && (stop.isOfMemory() || stop.getKind() == StopKind.NO_PROGRESS);
    }

    private static void checkSpread(Subject subject, Quantity quantity) {
        quantity.parameter().ifPresent(parameter -> {
            boolean outside = parameter.compareTo(quantity.low()) < 0 || parameter.compareTo(quantity.high()) > 0;
            if (quantity.spread() == Spread.TRIANGULAR && outside) {
                subject.report("LNG-NUM", "The most probable value of " + quantity + " lies outside of its range.");
            } else if (parameter.signum() < 0) {
                subject.report("LNG-NUM", "The spread of " + quantity + " cannot be negative.");
            }
        });
    }

    private static void checkNumber(Subject subject, long number, String spelling) {
        FeatureRules rules = FeatureRules.of(subject.feature());
        boolean low = rules.minimum().isPresent() && number < rules.minimum().getAsLong();
        boolean high = rules.maximum().isPresent() && number > rules.maximum().getAsLong();
        boolean absurd = number > Integer.MAX_VALUE;
        if (VLANS.contains(subject.feature()) && (low || high)) {
            subject.report("LNG-VLAN", spelling + " is no VLAN: they are numbered from 1 to 4094.");
        } else if (PORTS.contains(subject.feature()) && (low || high)) {
            subject.report("LNG-PORT", spelling + " is no TCP port: they are numbered from 1 to 65535.");
        } else if (low) {
            subject.report(
                    "LNG-NUM",
                    subject.word() + " is at least " + rules.minimum().getAsLong() + ", not " + spelling + ".");
        } else if (high || absurd) {
            subject.report("LNG-NUM", subject.word() + " cannot be as large as " + spelling + ".");
        }
    }

    private static void checkNumbers(Subject subject, Numbers numbers) {
        for (Numbers.Range range : numbers.ranges()) {
            if (range.high() < range.low()) {
                subject.report(
                        PORTS.contains(subject.feature()) ? "LNG-PORT" : "LNG-NUM",
                        "The range " + range + " runs backwards and holds nothing.",
                        "Write " + range.high() + ".." + range.low() + ".");
            } else {
                checkNumber(subject, range.low(), String.valueOf(range.low()));
                if (range.high() != range.low()) {
                    checkNumber(subject, range.high(), String.valueOf(range.high()));
                }
            }
        }
    }

    private static void checkMac(Subject subject, MacAddress mac) {
        if (!mac.isWellFormed()) {
            subject.report(
                    "LNG-MAC", "\"" + mac + "\" is no Ethernet address: it has six pairs of hexadecimal digits.");
        } else if (mac.isMulticast()) {
            subject.report("LNG-MAC", mac + " is a group address; a device cannot have one (the first pair is odd).");
        }
    }

    private static void checkTime(Subject subject, TimeOfDay time) {
        if (!time.isWellFormed()) {
            subject.report("LNG-TIME", "There is no time " + time + "; the clock runs from 00:00 to 24:00.");
        }
    }
}
