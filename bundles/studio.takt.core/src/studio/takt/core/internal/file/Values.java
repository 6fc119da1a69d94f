/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.file;

import java.time.DateTimeException;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.util.EcoreUtil;

import studio.takt.core.api.text.Text;
import studio.takt.core.internal.run.QuantityFaults;
import studio.takt.units.api.QuantityFormatException;

/** Values of attributes as text, read strictly. */
public final class Values {

    private Values() {}

    /** A text that is no value of its type. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Text text;

        Refused(Text text) {
            this.text = text;
        }

        /** What is wrong and what was expected. */
        public Text text() {
            return text;
        }
    }

    /** The value of an attribute that a text stands for. */
    public static Object parse(EAttribute attribute, String text) throws Refused {
        EDataType type = attribute.getEAttributeType();
        try {
            if (type instanceof EEnum literals && literals.getEEnumLiteralByLiteral(text) == null) {
                throw new Refused(Text.of(Values.class, "value.literal", text, literalsOf(literals)));
            }
            Object value = EcoreUtil.createFromString(type, text);
            if (value instanceof Double number && !Double.isFinite(number)) {
                throw new Refused(Text.of(Values.class, "value.notFinite", text));
            }
            return checkText(value);
        } catch (QuantityFormatException e) {
            throw new Refused(Text.of(Values.class, "value.quantity", text, QuantityFaults.text(e)));
        } catch (DateTimeException e) {
            throw new Refused(Text.of(Values.class, "value." + type.getName(), text));
        } catch (IllegalArgumentException e) {
            throw new Refused(Text.of(Values.class, "value.other", text, nameOf(type)));
        }
    }

    private static String literalsOf(EEnum type) {
        return type.getELiterals().stream().map(EEnumLiteral::getLiteral).collect(Collectors.joining(", "));
    }

    private static Object nameOf(EDataType type) {
        return switch (type.getName()) {
            case "EInt", "ELong" -> Text.of(Values.class, "type.whole");
            case "EDouble", "EDoubleObject" -> Text.of(Values.class, "type.number");
            case "EBoolean" -> Text.of(Values.class, "type.flag");
            default -> type.getName();
        };
    }

    private static Object checkText(Object value) throws Refused {
        if (value instanceof String text) {
            int bad = firstUnwritable(text);
            if (bad >= 0) {
                throw new Refused(Text.of(Values.class, "value.character",
                        String.format("U+%04X", (int) text.charAt(bad)), Integer.toString(bad + 1)));
            }
        }
        return value;
    }

    /** The first character of a text that XML cannot hold, such as {@code U+0001}. */
    public static Optional<String> unwritable(String text) {
        int bad = firstUnwritable(text);
        return bad < 0 ? Optional.empty() : Optional.of(String.format("U+%04X", (int) text.charAt(bad)));
    }

    /** The place of the first character that XML cannot hold; -1 if there is none. */
    static int firstUnwritable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c) && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                i++;
            } else if (Character.isSurrogate(c) || c < ' ' && c != '\t' && c != '\n' && c != '\r' || c >= '\uFFFE') {
                return i;
            }
        }
        return -1;
    }

    /** The text of a value, to be read back by {@link #parse}. */
    public static String text(EAttribute attribute, Object value) {
        return EcoreUtil.convertToString(attribute.getEAttributeType(), value);
    }
}
