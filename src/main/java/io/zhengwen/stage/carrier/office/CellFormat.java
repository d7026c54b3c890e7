package io.zhengwen.stage.carrier.office;

import java.math.BigDecimal;
import java.math.MathContext;
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
    /** Numbers between these are shown without an exponent, and with ten digits at most. */
    private static final double LARGEST_PLAIN = 1e11;

    private static final double SMALLEST_PLAIN = 1e-4;
    private static final MathContext AS_SHOWN = new MathContext(10);

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
        double size = Math.abs(value);
        if (shape.general && (value == 0 || (size < LARGEST_PLAIN && size >= SMALLEST_PLAIN))) {
            return plain(value);
        }
        boolean shown = !shape.date || DateUtil.isValidExcelDate(value);
        return formatter.formatRawCellContents(value, shown ? format : 0, shown ? shape.code : GENERAL, from1904);
    }

    private static String plain(double value) {
        if (value == Math.rint(value)) {
            return Long.toString((long) value);
        }
        BigDecimal exact = new BigDecimal(Double.toString(value)).round(AS_SHOWN);
        return exact.stripTrailingZeros().toPlainString();
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
