package org.mingcha.document.code;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.DataBufferByte;
import java.awt.image.Kernel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A scanned or photographed page. A code that is small in it is looked for again in a larger copy of its foot and of the whole:
 * between grey dots there is more to be seen than a reader of whole dots takes.
 */
public record CodePicture(BufferedImage image) {
    private static final long MOST_DOTS = 60_000_000;
    private static final int[] ENLARGED = {3, 2, 4};
    private static final int MOST_SIDE = 10_000;

    /** Where on a page its code is printed: on the left below, on the right below. */
    private static final List<double[]> CORNERS =
            List.of(new double[] {0, 0.78, 0.55, 0.22}, new double[] {0.45, 0.78, 0.55, 0.22});

    /** Empty: no picture of a known kind, or one that is too large. */
    public static Optional<CodePicture> of(byte[] file) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            reader.setInput(in, true, true);
            return (long) reader.getWidth(0) * reader.getHeight(0) > MOST_DOTS
                    ? Optional.empty()
                    : Optional.of(new CodePicture(reader.read(0)));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** The letters of the codes in it that are wanted; the first look that finds one is the last. */
    public List<String> letters(Predicate<String> isWanted) {
        return looks().map(look ->
                        read(look.get()).stream().filter(isWanted).distinct().toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private Stream<Supplier<BufferedImage>> looks() {
        Stream<Supplier<BufferedImage>> corners = IntStream.of(ENLARGED)
                .boxed()
                .flatMap(times -> Stream.of(false, true)
                        .flatMap(isSmooth -> CORNERS.stream().map(corner -> () -> look(corner, times, isSmooth))));
        double[] whole = {0, 0, 1, 1};
        return Stream.concat(corners, Stream.of(() -> look(whole, 1, false), () -> look(whole, 2, false)));
    }

    /** @param part of the picture: left, top, width and height in parts of it */
    private BufferedImage look(double[] part, int times, boolean isSmooth) {
        int left = (int) (part[0] * image.getWidth());
        int top = (int) (part[1] * image.getHeight());
        int width = (int) (part[2] * image.getWidth());
        int height = (int) (part[3] * image.getHeight());
        int scale = Math.max(1, Math.min(times, MOST_SIDE / Math.max(width, height)));
        BufferedImage out = new BufferedImage(width * scale, height * scale, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = out.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(image, 0, 0, out.getWidth(), out.getHeight(), left, top, left + width, top + height, null);
        graphics.dispose();
        return isSmooth ? smooth(out, scale) : out;
    }

    /** Grain is smaller than a module. */
    private static BufferedImage smooth(BufferedImage picture, int scale) {
        float[] even = new float[scale * scale];
        Arrays.fill(even, 1f / even.length);
        return new ConvolveOp(new Kernel(scale, scale, even)).filter(picture, null);
    }

    private static List<String> read(BufferedImage image) {
        byte[] dots = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        LuminanceSource source = new PlanarYUVLuminanceSource(
                dots, image.getWidth(), image.getHeight(), 0, 0, image.getWidth(), image.getHeight(), false);
        List<String> found = new ArrayList<>();
        found.addAll(read(new BinaryBitmap(new HybridBinarizer(source))));
        found.addAll(read(new BinaryBitmap(new GlobalHistogramBinarizer(source))));
        return found;
    }

    private static List<String> read(BinaryBitmap bitmap) {
        try {
            Map<DecodeHintType, Object> hints = Map.of(DecodeHintType.TRY_HARDER, true);
            return Arrays.stream(new QRCodeMultiReader().decodeMultiple(bitmap, hints))
                    .map(Result::getText)
                    .toList();
        } catch (NotFoundException e) {
            return List.of();
        }
    }
}
