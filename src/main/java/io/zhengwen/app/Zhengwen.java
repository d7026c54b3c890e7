package io.zhengwen.app;

/** The command line's entry point. */
public final class Zhengwen {
    private Zhengwen() {}

    public static void main(String[] args) {
        System.out.println("zhengwen");
    }
}
