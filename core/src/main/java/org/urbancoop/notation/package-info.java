/**
 * Readers for what sources print: {@code September 10-16, 2017}, {@code US $3,500}, {@code Around 200 (TBD)},
 * {@code India/Panjim, Simla, Hubli (2016)}.
 *
 * <p>Each reader is total. Any text gets a {@link org.urbancoop.notation.Reading}: the words as printed, the value if
 * they have exactly one meaning, the alternatives if they have several, and findings that say what is wrong or was read
 * between the lines. No reader throws, and none picks one of two readings.
 *
 * <p>Start with {@link org.urbancoop.notation.PeriodReader} for dates, {@link org.urbancoop.notation.MoneyReader} and
 * {@link org.urbancoop.notation.QuantityReader} for numbers, {@link org.urbancoop.notation.NameReader} for names and
 * {@link org.urbancoop.notation.CounterpartReader} for the parties of a project.
 */
@NullMarked
package org.urbancoop.notation;

import org.jspecify.annotations.NullMarked;
