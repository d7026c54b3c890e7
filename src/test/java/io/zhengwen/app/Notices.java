package io.zhengwen.app;

import java.nio.charset.StandardCharsets;

/** Short official notices, each another document. */
final class Notices {
    private Notices() {}

    /** A notice of policy with one target, in UTF-8. */
    static byte[] notice(String mark) {
        return ("云溪市人民政府关于做好" + mark + "工作的通知\n各县（区）人民政府：\n请认真做好" + mark
                        + "工作，确保夜间照明设施完好，亮灯率达到98%以上。\n云溪市人民政府\n2024年3月5日\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
