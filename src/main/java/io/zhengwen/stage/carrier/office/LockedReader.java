package io.zhengwen.stage.carrier.office;

import io.zhengwen.document.CarrierRefusal;
import io.zhengwen.document.DocumentRejectedException;
import io.zhengwen.stage.carrier.CarrierReader;
import io.zhengwen.stage.carrier.CarrierSink;

/** Office documents since 2007 that need a password: an OLE2 container around what cannot be read. */
public final class LockedReader implements CarrierReader {
    @Override
    public boolean reads(String mediaType) {
        return mediaType.equals("application/x-tika-ooxml-protected");
    }

    @Override
    public void read(byte[] bytes, String mediaType, CarrierSink sink) {
        throw new DocumentRejectedException(
                new CarrierRefusal(CarrierRefusal.Reason.ENCRYPTED, mediaType, "document with a password"));
    }
}
