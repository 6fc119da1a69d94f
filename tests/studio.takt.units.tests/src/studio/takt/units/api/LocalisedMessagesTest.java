/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.units.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.takt.units.api.QuantityFormatException.Problem;

class LocalisedMessagesTest {

    private static QuantityFormatException fault(String text) {
        return assertThrows(QuantityFormatException.class, () -> Distribution.parse(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "1,5 s|\"1,5 s\": 2번째 글자: 숫자에 쓸 수 없는 글자 \",\"; 이렇게 쓰십시오: 1.5 s",
            "1,500 KRW|\"1,500 KRW\": 2번째 글자: 숫자에 쓸 수 없는 글자 \",\"; 이렇게 쓰십시오: 1500 KRW 또는 1.5 KRW",
            "2 (s|\"2 (s\": 5번째 글자: \")\"가 와야 할 자리에 끝 있음",
            "exponential(-1 s)|\"exponential(-1 s)\": 13번째 글자: 평균: 0보다 커야 합니다. 입력값 -1 s",
            "uniform(1 s, 2 pcs)|\"uniform(1 s, 2 pcs)\": 9번째 글자: 종류가 서로 다릅니다: 1 s (시간), 2 pcs (수량 (pcs))"})
    void faultsSpeakKorean(String text, String message) {
        assertEquals(message, fault(text).message(Locale.KOREA));
    }

    @Test
    void otherLanguagesGetEnglishWhateverTheDefault() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.KOREAN);
            QuantityFormatException fault = fault("45s");
            assertEquals(fault.getMessage(), fault.message(Locale.FRENCH));
            assertEquals(fault.getMessage(), fault.message(Locale.ENGLISH));
            assertEquals("one space is expected between number and unit, not \"s\"", fault.explanation(Locale.ENGLISH));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void unitsThatDoNotFitSpeakKorean() {
        UnitException fault = assertThrows(UnitException.class, () -> Quantity.parse("5 KRW").in(Unit.parse("pcs")));
        assertEquals("KRW → pcs 변환 불가: 금액 (KRW), 수량 (pcs): 종류가 서로 다릅니다", fault.message(Locale.KOREAN));
    }

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        Properties english = read("messages.properties");
        Properties korean = read("messages_ko.properties");
        assertEquals(english.keySet(), korean.keySet());
        english.forEach((key, pattern) -> assertEquals(arguments((String) pattern),
                arguments(korean.getProperty((String) key)), (String) key));
        for (Problem problem : Problem.values()) {
            String[] words = problem.name().toLowerCase(Locale.ROOT).split("_");
            StringBuilder key = new StringBuilder(words[0]);
            for (int i = 1; i < words.length; i++) {
                key.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[i].substring(1));
            }
            assertTrue(english.containsKey(key.toString()), key.toString());
        }
    }

    private static String arguments(String pattern) {
        return pattern.chars().filter(each -> each >= '0' && each <= '9')
                .filter(each -> pattern.contains("{" + (char) each + "}")).sorted().distinct()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static Properties read(String name) throws IOException {
        Properties properties = new Properties();
        try (InputStreamReader reader = new InputStreamReader(Unit.class.getResourceAsStream(name),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
