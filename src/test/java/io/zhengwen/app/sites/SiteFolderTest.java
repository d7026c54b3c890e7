package io.zhengwen.app.sites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhengwen.stage.acquisition.InvalidSiteException;
import io.zhengwen.stage.acquisition.Site;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteFolderTest {
    @Test
    void what_is_shipped_is_valid_and_fetches_nothing() {
        assertThat(SiteFolder.read(Path.of("seeds", "sites"))).isNotEmpty().noneMatch(Site::enabled);
    }

    @Test
    void an_empty_or_missing_folder_has_no_sites(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("notes.txt"), "no site");
        Files.writeString(folder.resolve(".hidden.yaml"), "no site");
        assertThat(SiteFolder.read(folder)).isEmpty();
        assertThat(SiteFolder.read(folder.resolve("missing"))).isEmpty();
    }

    @Test
    void two_files_cannot_share_a_name(@TempDir Path folder) throws Exception {
        String text = "name: t\nstart: http://a.example.cn/\narticles: x\ncontact: a@example.org\n";
        Files.writeString(folder.resolve("a.yaml"), text);
        Files.writeString(folder.resolve("b.yml"), text);
        assertThatThrownBy(() -> SiteFolder.read(folder))
                .isInstanceOf(InvalidSiteException.class)
                .hasMessageContainingAll("b.yml", "name", "\"t\"", "a.yaml");
    }
}
