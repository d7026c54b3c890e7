package io.zhengwen.stage.carrier.office;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** Shows a number as a Chinese Excel does: as a date, a percentage, with grouping, by its format's code. */
final class CellFormat {
    /** Formats that Excel knows by number alone, and shows by the user's language. */
    private static final Map<Integer, String> CHINESE = Map.ofEntries(
            Map.entry(14, "yyyy/m/d"),
            Map.entry(22, "yyyy/m/d h:mm"),
            Map.entry(27, "yyyy\"年\"m\"月\""),
            Map.entry(28, "m\"月\"d\"日\""),
            Map.entry(29, "m\"月\"d\"日\""),
            Map.entry(30, "m-d-yy"),
            Map.entry(31, "yyyy\"年\"m\"月\"d\"日\""),
            Map.entry(32, "h\"时\"mm\"分\""),
            Map.entry(33, "h\"时\"mm\"分\"ss\"秒\""),
            Map.entry(36, "yyyy\"年\"m\"月\""),
            Map.entry(50, "yyyy\"年\"m\"月\""),
            Map.entry(51, "m\"月\"d\"日\""),
            Map.entry(52, "yyyy\"年\"m\"月\""),
            Map.entry(53, "m\"月\"d\"日\""),
            Map.entry(54, "m\"月\"d\"日\""),
            Map.entry(57, "yyyy\"年\"m\"月\""),
            Map.entry(58, "m\"月\"d\"日\""));

    private static final int LONGEST_CODE = 255;
    /** What is no letter of a format's language needs no escape, and the formatter would show it. */
    private static final Pattern CHINESE_ESCAPED = Pattern.compile("\\\\([^\\x00-\\x7f])|\"([^\\x00-\\x7f]++)\"");

    private static final String GENERAL = "General";
    /** Whole numbers up to eleven digits are shown as they are. */
    private static final double LONGEST_PLAIN = 1e11;

    private final Map<String, Shape> shapes = new HashMap<>();
    private final DataFormatter formatter = new DataFormatter(Locale.CHINA);
    private final boolean from1904;

    CellFormat(boolean from1904) {
        this.from1904 = from1904;
    }

    /**
     * The number as it is shown.
     *
     * @param code of the format; empty for one that is known by its number
     */
    String show(double value, int format, String code) {
        Shape shape = shapes.computeIfAbsent(format + ":" + code, key -> shape(format, code));
        if (shape.general && value == Math.rint(value) && Math.abs(value) < LONGEST_PLAIN) {
            return Long.toString((long) value);
        }
        boolean shown = !shape.date || DateUtil.isValidExcelDate(value);
        return formatter.formatRawCellContents(value, shown ? format : 0, shown ? shape.code : GENERAL, from1904);
    }

    private static Shape shape(int format, String code) {
        String known = CHINESE.getOrDefault(format, "");
        String builtin = known.isEmpty() ? BuiltinFormats.getBuiltinFormat(format) : known;
        String shape = code.isEmpty() || !known.isEmpty() ? builtin : code;
        if (shape == null || shape.isEmpty() || shape.length() > LONGEST_CODE) {
            shape = GENERAL;
        }
        shape = CHINESE_ESCAPED.matcher(shape).replaceAll("$1$2");
        return new Shape(shape, DateUtil.isADateFormat(format, shape), shape.equals(GENERAL));
    }

    private record Shape(String code, boolean date, boolean general) {}
}
