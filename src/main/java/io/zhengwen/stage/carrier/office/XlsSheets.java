package io.zhengwen.stage.carrier.office;

import io.zhengwen.stage.carrier.MarkupWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;

/** Gathers the cells of an Excel file's sheets from its records, in the order in which they come. */
final class XlsSheets implements HSSFListener {
    private final String mediaType;
    private final List<BoundSheetRecord> names = new ArrayList<>();
    private final List<SheetCells> sheets = new ArrayList<>();
    private final List<Integer> styles = new ArrayList<>();
    private final Map<Integer, String> codes = new HashMap<>();
    private CellFormat format = new CellFormat(false);
    private SSTRecord strings;
    private SheetCells sheet;
    private int depth;
    private int stringRow = -1;
    private int stringColumn = -1;

    XlsSheets(String mediaType) {
        this.mediaType = mediaType;
    }

    @Override
    public void processRecord(Record record) {
        switch (record.getSid()) {
            case BOFRecord.sid -> begin((BOFRecord) record);
            case EOFRecord.sid -> depth--;
            case BoundSheetRecord.sid -> names.add((BoundSheetRecord) record);
            case DateWindow1904Record.sid ->
                format = new CellFormat(((DateWindow1904Record) record).getWindowing() == 1);
            case SSTRecord.sid -> strings = (SSTRecord) record;
            case ExtendedFormatRecord.sid -> styles.add((int) ((ExtendedFormatRecord) record).getFormatIndex());
            case FormatRecord.sid ->
                codes.put(((FormatRecord) record).getIndexCode(), ((FormatRecord) record).getFormatString());
            default -> cell(record);
        }
    }

    /** Charts stand inside sheets, as streams of their own. */
    private void begin(BOFRecord record) {
        depth++;
        if (depth == 1 && record.getType() != BOFRecord.TYPE_WORKBOOK) {
            sheet = new SheetCells(mediaType);
            sheets.add(sheet);
        }
    }

    private void cell(Record record) {
        if (sheet == null || depth != 1) {
            return;
        }
        if (record instanceof StringRecord text) {
            sheet.put(stringRow, stringColumn, text.getString());
        } else if (record instanceof CellValueRecordInterface value) {
            sheet.put(value.getRow(), value.getColumn(), shown(value));
        }
    }

    private String shown(CellValueRecordInterface cell) {
        if (cell instanceof LabelSSTRecord label) {
            int index = label.getSSTIndex();
            return strings == null || index < 0 || index >= strings.getNumUniqueStrings()
                    ? ""
                    : strings.getString(index).getString();
        }
        if (cell instanceof LabelRecord label) {
            return label.getValue();
        }
        if (cell instanceof NumberRecord number) {
            return number(number.getValue(), cell);
        }
        if (cell instanceof RKRecord number) {
            return number(number.getRKNumber(), cell);
        }
        if (cell instanceof BoolErrRecord value) {
            return value.isBoolean() ? truth(value.getBooleanValue()) : error(value.getErrorValue());
        }
        return cell instanceof FormulaRecord formula ? result(formula) : "";
    }

    private String result(FormulaRecord formula) {
        CellType type = formula.getCachedResultTypeEnum();
        return switch (type) {
            case STRING -> {
                stringRow = formula.getRow();
                stringColumn = formula.getColumn();
                yield "";
            }
            case BOOLEAN -> truth(formula.getCachedBooleanValue());
            case ERROR -> error(formula.getCachedErrorValue());
            default -> number(formula.getValue(), formula);
        };
    }

    private String number(double value, CellValueRecordInterface cell) {
        int style = cell.getXFIndex();
        int number = style >= 0 && style < styles.size() ? styles.get(style) : 0;
        return format.show(value, number, codes.getOrDefault(number, ""));
    }

    private static String truth(boolean value) {
        return value ? "TRUE" : "FALSE";
    }

    private static String error(int code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#N/A";
    }

    void write(MarkupWriter out) {
        for (int at = 0; at < sheets.size(); at++) {
            boolean named = at < names.size();
            if (!named || !(names.get(at).isHidden() || names.get(at).isVeryHidden())) {
                sheets.get(at).write(named ? names.get(at).getSheetname() : "", out);
            }
        }
    }
}
