"""Cuts the source fonts down to what official documents need, as TrueType with an unambiguous character map.

The character map is cleaned here, once, so that text extracted from a PDF is the text that was set: no Kangxi
radicals, no compatibility ideographs, no control codes, and no two characters that share a glyph.
"""
import bz2
import copy
import sys
from pathlib import Path

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

WORK, OUT = Path(sys.argv[1]), Path(sys.argv[2])


def gb2312():
    pairs = (bytes([a, b]) for a in range(0xA1, 0xF8) for b in range(0xA1, 0xFF))
    return decoded(pairs, "gb2312")


def big5_frequent():
    pairs = (bytes([a, b]) for a in range(0xA4, 0xC7) for b in [*range(0x40, 0x7F), *range(0xA1, 0xFF)])
    return decoded(pairs, "big5")


def decoded(pairs, charset):
    found = set()
    for pair in pairs:
        try:
            found.add(ord(pair.decode(charset)))
        except UnicodeDecodeError:
            pass
    return found


def standard():
    """The 8105 characters of the Table of General Standard Chinese Characters (2013): Unihan's kTGH."""
    found = set()
    for path in sorted((WORK / "unicode-data/usr/share/unicode").glob("Unihan_*.bz2")):
        with bz2.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                fields = line.split("\t")
                if len(fields) == 3 and fields[1] == "kTGH":
                    found.add(int(fields[0][2:], 16))
    assert len(found) == 8105, len(found)
    return found


SIGNS = set(range(0x20, 0x7F)) | set(range(0xA1, 0x180)) | set(range(0x391, 0x3CA)) | {
    *map(ord, "‐–—―‘’“”†•…‰′″※€₂℃№™→←↑↓√∞≈≠≤≥①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳■□▲△○●◎◆◇★☆〇〔〕【】《》〈〉「」『』、。々·×÷±°²³")
} | set(range(0xFF01, 0xFF5F)) | {0xFFE5}
LATIN = set(range(0x20, 0x7F)) | set(range(0xC0, 0x180)) - {0xD7, 0xF7}
PAGE_NUMBER = set(map(ord, "0123456789— "))
BANNED = set(range(0x20)) | set(range(0x7F, 0xA1)) | {0xAD} | set(range(0x2E80, 0x2FE0)) | set(range(0xF900, 0xFB00)) \
    | set(range(0x2F800, 0x2FA20)) | set(range(0xE000, 0xF900))


def cut(source, target, family, wanted, tight=True, tabular=False):
    font = TTFont(source, recalcTimestamp=False)
    if "CFF " in font:
        to_truetype(font)
    options = subset.Options(
        hinting=False, layout_features=[], notdef_outline=True, name_IDs=["*"], name_languages=[0x409],
        drop_tables=["GSUB", "GPOS", "GDEF", "BASE", "JSTF", "DSIG", "vhea", "vmtx", "VORG", "STAT", "meta", "gasp",
                     "PfEd", "FFTM", "kern", "LTSH", "VDMX", "hdmx"],
        recalc_timestamp=False, glyph_names=False)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=wanted - BANNED)
    cutter.subset(font)
    separate(font)
    if tight:
        tighten(font)
    if tabular:
        align_digits(font)
    rename(font, family)
    font["OS/2"].fsType = 0
    font["head"].modified = font["head"].created
    font.save(OUT / target, reorderTables=True)
    print(target, len(font.getBestCmap()), "characters", (OUT / target).stat().st_size, "bytes")


def to_truetype(font):
    """Cubic outlines become quadratic ones, at most two thousandths of an em off; PDFBox embeds TrueType only."""
    order, glyphs = font.getGlyphOrder(), font.getGlyphSet()
    outlines = {}
    for name in order:
        pen = TTGlyphPen(None)
        glyphs[name].draw(Cu2QuPen(pen, 2.0, reverse_direction=True))
        outlines[name] = pen.glyph()
    font["loca"] = newTable("loca")
    font["glyf"] = table = newTable("glyf")
    table.glyphOrder, table.glyphs = order, outlines
    del font["CFF "]
    for name, (width, _) in list(font["hmtx"].metrics.items()):
        outlines[name].recalcBounds(table)
        font["hmtx"].metrics[name] = (width, getattr(outlines[name], "xMin", 0))
    font["maxp"].tableVersion = 0x00010000
    for field in ("maxZones", "maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs",
                  "maxStackElements", "maxSizeOfInstructions", "maxComponentElements", "maxComponentDepth",
                  "maxPoints", "maxContours", "maxCompositePoints", "maxCompositeContours"):
        setattr(font["maxp"], field, 1 if field == "maxZones" else 0)
    font["post"].formatType = 3.0
    font["head"].glyphDataFormat = 0
    font.sfntVersion = "\x00\x01\x00\x00"


def separate(font):
    """Where two characters share a glyph, the second gets a copy: a glyph then names its character."""
    owner, glyf, hmtx = {}, font["glyf"], font["hmtx"]
    copies = {}
    for code, name in sorted(font.getBestCmap().items()):
        if name in owner:
            copies[code] = name
        owner.setdefault(name, code)
    for code, name in copies.items():
        twin = f"u{code:05X}.copy"
        glyf[twin] = copy.deepcopy(glyf[name])
        hmtx[twin] = hmtx[name]
        for table in font["cmap"].tables:
            if code in table.cmap:
                table.cmap[code] = twin
    font.setGlyphOrder(glyf.glyphOrder)


def tighten(font):
    """GB/T 9704 sets 28 characters of 16 pt in 156 mm: 983 thousandths of an em each, after rounding to device dots.
    The width is kept in the face because the PDF renderer does not justify lines that have letter spacing."""
    glyf, hmtx = font["glyf"], font["hmtx"]
    for name in font.getGlyphOrder():
        width, left = hmtx[name]
        if width == 1000:
            glyph = glyf[name]
            glyph.expand(glyf)
            assert not glyph.isComposite(), name
            if glyph.numberOfContours > 0:
                glyph.coordinates.translate((-8, 0))
                glyph.recalcBounds(glyf)
            hmtx[name] = (983, left - 8)


def align_digits(font):
    """All digits as wide as the widest, so that numbers below each other stand in columns."""
    glyf, hmtx, map_ = font["glyf"], font["hmtx"], font.getBestCmap()
    names = [map_[ord(digit)] for digit in "0123456789"]
    widest = max(hmtx[name][0] for name in names)
    for name in names:
        width, left = hmtx[name]
        shift = (widest - width) // 2
        glyf[name].coordinates.translate((shift, 0))
        glyf[name].recalcBounds(glyf)
        hmtx[name] = (widest, left + shift)


def rename(font, family):
    """The licences ask that changed fonts bear another name."""
    names = font["name"]
    kept = {0: names.getDebugName(0), 13: names.getDebugName(13), 14: names.getDebugName(14)}
    names.names = []
    texts = {**kept, 1: family, 2: "Regular", 3: f"{family} 1", 4: family, 5: "Version 1.000",
             6: family.replace(" ", "")}
    for name_id, text in texts.items():
        if text:
            names.setName(text, name_id, 3, 1, 0x409)


if __name__ == "__main__":
    simplified = gb2312() | standard() | SIGNS
    debian = WORK / "texlive-lang-chinese/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol"
    cut(WORK / "serif/600SemiBold/NotoSerifSC_600SemiBold.ttf", "mingcha-title.ttf", "Mingcha Title", simplified,
        tight=False)
    cut(WORK / "serif/400Regular/NotoSerifSC_400Regular.ttf", "mingcha-song.ttf", "Mingcha Song", PAGE_NUMBER,
        tight=False)
    cut(WORK / "serif/200ExtraLight/NotoSerifSC_200ExtraLight.ttf", "mingcha-latin.ttf", "Mingcha Latin", LATIN,
        tight=False, tabular=True)
    cut(WORK / "sans/400Regular/NotoSansSC_400Regular.ttf", "mingcha-sans.ttf", "Mingcha Sans", simplified)
    cut(WORK / "fonts-lxgw-wenkai/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf",
        "mingcha-kai.ttf", "Mingcha Kai", simplified | big5_frequent())
    cut(debian / "FandolFang-Regular.otf", "mingcha-body.ttf", "Mingcha Body", simplified)
