package io.zhengwen.stage.charset;

import io.zhengwen.document.CharsetVerdict;
import java.util.Optional;

/** One kind of evidence about a document's encoding. Empty means "no opinion", never "unknown". */
@FunctionalInterface
interface CharsetProbe {
    Optional<CharsetVerdict> examine(EncodedText text);
}
