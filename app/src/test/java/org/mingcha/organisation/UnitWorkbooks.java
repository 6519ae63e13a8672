package org.mingcha.organisation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.dhatim.fastexcel.Workbook;

/** Workbooks as offices have them, good and bad. */
final class UnitWorkbooks {
    private UnitWorkbooks() {}

    /** Codes typed as numbers, a day typed as a day. */
    static Path units(Path directory) throws IOException {
        var file = directory.resolve("units.xlsx");
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("单位");
            var header = new String[] {"代码", "名称", "类型", "上级", "设立日期"};
            for (int column = 0; column < header.length; column++) {
                sheet.value(0, column, header[column]);
            }
            sheet.value(1, 0, 999900000000L);
            sheet.value(1, 1, "青溪县");
            sheet.value(1, 2, "县");
            sheet.value(1, 3, "CN");
            sheet.value(2, 0, 999901001000L);
            sheet.value(2, 1, "云岭镇");
            sheet.value(2, 2, "镇");
            sheet.value(2, 3, 999900000000L);
            sheet.value(2, 4, LocalDate.of(2020, 5, 1));
            sheet.style(2, 4).format("yyyy-MM-dd").set();
        }
        return file;
    }

    static Path encrypted(Path directory) throws Exception {
        var file = directory.resolve("secret.xlsx");
        try (var container = new POIFSFileSystem();
                var out = Files.newOutputStream(file)) {
            var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var inside = encryptor.getDataStream(container)) {
                inside.write(Files.readAllBytes(units(directory)));
            }
            container.writeFilesystem(out);
        }
        return file;
    }

    static Path old(Path directory) throws IOException {
        var file = directory.resolve("old.xls");
        try (var workbook = new HSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            workbook.createSheet("单位");
            workbook.write(out);
        }
        return file;
    }

    /** Half a megabyte that unpacks to more than half a gigabyte. */
    static Path bomb(Path directory) throws IOException {
        var file = directory.resolve("bomb.xlsx");
        var zeros = new byte[1 << 20];
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            for (int megabyte = 0; megabyte < 513; megabyte++) {
                zip.write(zeros);
            }
        }
        return file;
    }
}
