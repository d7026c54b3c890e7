package io.zhengwen.stage.carrier.office;

import io.zhengwen.document.CarrierRefusal;
import io.zhengwen.document.DocumentRejectedException;
import io.zhengwen.document.Rejection;
import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;

/** Something that POI does with a file. On a broken one it throws whatever its code runs into, which is named here. */
@FunctionalInterface
interface PoiCall {
    void run() throws IOException;

    /** Runs {@code call}; what it throws tells of the file, not of a defect. */
    static void on(String mediaType, PoiCall call) throws IOException {
        try {
            call.run();
        } catch (DocumentRejectedException e) {
            throw e;
        } catch (EncryptedDocumentException e) {
            throw new DocumentRejectedException(
                    new CarrierRefusal(CarrierRefusal.Reason.ENCRYPTED, mediaType, "document with a password"));
        } catch (OldFileFormatException e) {
            throw new DocumentRejectedException(new Rejection.UnsupportedMediaType(mediaType));
        } catch (RuntimeException | StackOverflowError e) {
            throw new IOException("broken structure: " + e, e);
        }
    }
}
