package io.zhengwen.stage.carrier.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;

/** One operator of a page's content, done by a method of ours. */
final class PaintOperator extends OperatorProcessor {
    /** What the operator does with its numbers. */
    interface Numbers {
        void paint(float[] numbers) throws IOException;
    }

    /** What the operator does with its operands. */
    interface Operands {
        void paint(List<COSBase> operands) throws IOException;
    }

    private final String name;
    private final Operands action;

    PaintOperator(PDFStreamEngine engine, String name, Operands action) {
        super(engine);
        this.name = name;
        this.action = action;
    }

    /** An operator that takes numbers; one with fewer than it needs does nothing. */
    static PaintOperator ofNumbers(PDFStreamEngine engine, String name, int least, Numbers action) {
        return new PaintOperator(engine, name, operands -> {
            float[] numbers = numbers(operands);
            if (numbers.length >= least) {
                action.paint(numbers);
            }
        });
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) throws IOException {
        action.paint(operands);
    }

    @Override
    public String getName() {
        return name;
    }

    private static float[] numbers(List<COSBase> operands) {
        List<Float> found = new ArrayList<>();
        for (COSBase operand : operands) {
            if (operand instanceof COSNumber number) {
                found.add(number.floatValue());
            }
        }
        float[] numbers = new float[found.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = found.get(i);
        }
        return numbers;
    }
}
