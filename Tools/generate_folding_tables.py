#!/usr/bin/env python3
"""Writes the tables of Sources/TextFolding from the Unicode Character Database and the HTML entity list.

Usage: generate_folding_tables.py [UCD-FOLDER [OUTPUT-FOLDER]]

The first folder holds the files of Debian's package `unicode-data` (UnicodeData.txt, DerivedNormalizationProps.txt,
Scripts.txt, ScriptExtensions.txt). The entity list is the one of Python's `html.entities` (the HTML standard's).

Tables are written as string literals of hexadecimal digits: an array literal of this size takes the compiler ten
seconds and a string literal none; decoding them at first use takes a fraction of a millisecond.
"""

import html.entities
import os
import re
import sys

UCD = sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode"
OUT = sys.argv[2] if len(sys.argv) > 2 else os.path.join(
    os.path.dirname(os.path.abspath(__file__)), "..", "Sources", "TextFolding", "Tables")

LIMIT = 0x32400  # from here on only plane 14 holds anything that is not a separator; the code knows it
BLOCK = 64
SEPARATOR, LETTER, NUMBER, UNSPACED, MARK, LETTER_JOINING, MARK_JOINING, REMOVED, UNSPACED_MARK, UNSPACED_MARK_JOINING = range(10)
FIRST_MAPPING = 16
UNSPACED_SCRIPTS = {"Han", "Hiragana", "Katakana", "Thai", "Lao", "Khmer", "Myanmar", "Tibetan"}
UNSPACED_CODES = {"Hani", "Hira", "Kana", "Thai", "Laoo", "Khmr", "Mymr", "Tibt"}
# Trade mark signs decompose to letters, which would glue themselves to the name before them.
SEPARATED_SIGNS = {0x2120, 0x2122, 0x1F16A, 0x1F16B, 0x1F16C}
# Nothing is seen of controls that are no white space, nor of interlinear annotation, and U+FFFD is what is left of bytes
# that mean nothing: inside a word they must not part it.
UNSEEN = ({*range(0x20), *range(0x7F, 0xA0)} - {*range(9, 14)}) | {0xFFF9, 0xFFFA, 0xFFFB, 0xFFFD}


def rows(name):
    with open(os.path.join(UCD, name), encoding="utf-8") as file:
        for line in file:
            line = line.split("#")[0].strip()
            if line:
                yield [part.strip() for part in line.split(";")]


def span(text):
    first, _, last = text.partition("..")
    return range(int(first, 16), int(last or first, 16) + 1)


with open(os.path.join(UCD, "DerivedNormalizationProps.txt"), encoding="utf-8") as file:
    VERSION = re.search(r"-(\d+\.\d+\.\d+)\.txt", file.readline()).group(1)

category, combining, canonical = {}, {}, {}
opened = None
for row in rows("UnicodeData.txt"):
    point = int(row[0], 16)
    points = range(opened, point + 1) if row[1].endswith(", Last>") else [point]
    opened = point if row[1].endswith(", First>") else None
    for each in points:
        category[each] = row[2]
        if row[3] != "0":
            combining[each] = int(row[3])
    if row[5] and not row[5].startswith("<"):
        canonical[point] = [int(part, 16) for part in row[5].split()]

unspaced = set()
for row in rows("Scripts.txt"):
    if row[1] in UNSPACED_SCRIPTS:
        unspaced.update(span(row[0]))
for row in rows("ScriptExtensions.txt"):
    if UNSPACED_CODES & set(row[1].split()):
        unspaced.update(span(row[0]))

casefold, joining, excluded = {}, set(), set()
for row in rows("DerivedNormalizationProps.txt"):
    if row[1] == "NFKC_CF":
        for point in span(row[0]):
            casefold[point] = [int(part, 16) for part in row[2].split()]
    elif row[1] == "NFC_QC":
        joining.update(span(row[0]))
    elif row[1] == "Full_Composition_Exclusion":
        excluded.update(span(row[0]))
joining.update(combining)


def identity(point):
    kind = category.get(point, "Cn")[0]
    if kind == "M":
        if point in unspaced:
            return UNSPACED_MARK_JOINING if point in joining else UNSPACED_MARK
        return MARK_JOINING if point in joining else MARK
    if kind not in "LN":
        return SEPARATOR
    if point in joining:
        return LETTER_JOINING
    if point in unspaced:
        return UNSPACED
    return NUMBER if kind == "N" else LETTER



def decompose(point):
    if point not in canonical:
        return [point]
    return [last for each in canonical[point] for last in decompose(each)]


# The iota subscript folds to a letter, which is where its marks would no longer reorder past it: the standard
# decomposes before folding for its sake. Here it stays a mark until the code has put the marks in order.
IOTA = 0x345
del casefold[IOTA]
casefold[0x37A] = [0x20, IOTA]
for point in canonical:
    rest = decompose(point)
    if IOTA in rest:
        assert rest[-1] == IOTA and rest.count(IOTA) == 1, hex(point)
        casefold[point] = [last for each in rest[:-1] for last in casefold.get(each, [each])] + [IOTA]

simple, complex_ = {}, {}
for point, target in casefold.items():
    if point in SEPARATED_SIGNS or not target or target == [0x20]:
        continue
    kinds = {identity(each) for each in target}
    if kinds == {SEPARATOR}:
        continue
    (simple if kinds <= {LETTER, NUMBER, UNSPACED} else complex_).setdefault(tuple(target), len(simple))

pool, offsets, position = bytearray(), [0], {}
order = sorted(simple) + sorted(complex_)
for target in order:
    position[target] = FIRST_MAPPING + len(offsets) - 1
    pool += "".join(map(chr, target)).encode()
    offsets.append(len(pool))
FIRST_COMPLEX = FIRST_MAPPING + len(simple)
assert len(pool) < 0x10000 and FIRST_MAPPING + len(order) < 0x10000

expansion = max(-(-len("".join(map(chr, target)).encode()) // len(chr(point).encode()))
                for point, target in casefold.items() if target)


def kind(point):
    if point in UNSEEN:
        return REMOVED
    if point in SEPARATED_SIGNS or 0xD800 <= point < 0xE000:
        return SEPARATOR
    if point in casefold:
        target = casefold[point]
        if not target:
            return REMOVED
        return position.get(tuple(target), SEPARATOR)
    return identity(point)


for point in range(LIMIT, 0x110000):
    expected = REMOVED if 0xE0000 <= point < 0xE1000 else SEPARATOR
    assert kind(point) == expected, hex(point)


def trie(values):
    stage1, stage2, seen = [], [], {}
    for first in range(0, LIMIT, BLOCK):
        block = tuple(values[first:first + BLOCK])
        if block not in seen:
            seen[block] = len(stage2) // BLOCK
            stage2 += block
        stage1.append(seen[block])
    return stage1, stage2


kind1, kind2 = trie([kind(point) for point in range(LIMIT)])
class1, class2 = trie([combining.get(point, 0) for point in range(LIMIT)])
decompositions = [(point, decompose(point)) for point in sorted(canonical)]
decomposition_pool, decomposition_offsets = [], [0]
for _, target in decompositions:
    decomposition_pool += target
    decomposition_offsets.append(len(decomposition_pool))
pairs = sorted((target[0], target[1], point) for point, target in canonical.items()
               if len(target) == 2 and point not in excluded)

named = sorted((name.encode(), value) for name, value in html.entities.html5.items())
names = [name for name, _ in named]
assert all(len(value) <= 2 for _, value in named)

HEADER = "// Generated by Tools/generate_folding_tables.py. Do not edit.\n// swift-format-ignore-file\n"


def literal(name, note, digits):
    lines = "\\\n".join("    " + digits[at:at + 100] for at in range(0, len(digits), 100))
    return f'  /// {note}\n  static let {name}: StaticString = """\n{lines}\n    """\n'


def hexed(values, width):
    return "".join(f"{value:0{width}x}" for value in values)


def write(name, body):
    os.makedirs(OUT, exist_ok=True)
    with open(os.path.join(OUT, name), "w", encoding="ascii") as file:
        file.write(HEADER + body)


write("FoldingTableData.swift", f"""
/// Unicode {VERSION}: kinds of characters and what they fold to, in hexadecimal.
enum FoldingTableData {{
  static let unicodeVersion = "{VERSION}"
  static let limit = 0x{LIMIT:X}
  static let firstComplexMapping: UInt16 = {FIRST_COMPLEX}
  /// The most bytes that a byte of text can fold to.
  static let expansion = {expansion}
""" + literal("kindBlocks", f"{len(kind1)} block numbers of 64 characters each, 4 digits.", hexed(kind1, 4))
    + literal("kinds", f"{len(kind2)} kinds or mappings, 4 digits.", hexed(kind2, 4))
    + literal("mappingOffsets", f"{len(offsets)} offsets into `mappings`, 4 digits.", hexed(offsets, 4))
    + literal("mappings", f"{len(pool)} bytes of UTF-8.", pool.hex())
    + "}\n")

write("NormalizationTableData.swift", f"""
/// Unicode {VERSION}: canonical decomposition and composition, in hexadecimal.
enum NormalizationTableData {{
""" + literal("classBlocks", f"{len(class1)} block numbers, 2 digits.", hexed(class1, 2))
    + literal("classes", f"{len(class2)} canonical combining classes, 2 digits.", hexed(class2, 2))
    + literal("decomposed", f"{len(decompositions)} characters, ascending, 8 digits.",
              hexed([point for point, _ in decompositions], 8))
    + literal("decompositionOffsets", "Where each one's full decomposition starts, 4 digits.",
              hexed(decomposition_offsets, 4))
    + literal("decompositions", f"{len(decomposition_pool)} characters, 8 digits.", hexed(decomposition_pool, 8))
    + literal("composed", f"{len(pairs)} primary composites: first, second (ascending), result, 8 digits each.",
              hexed([each for pair in pairs for each in pair], 8))
    + "}\n")

write("EntityTableData.swift", f"""
/// The named character references of HTML.
enum EntityTableData {{
  static let count = {len(named)}
  static let longestName = {max(map(len, names))}
""" + literal("names", "Names, ascending by bytes, each ended by a space.", (b" ".join(names) + b" ").decode().replace(" ", "_"))
    + literal("values", "Two characters for each, the second 0 where there is one only; 5 digits.",
              hexed([ord(character) for _, value in named for character in (value + "\0")[:2]], 5))
    + "}\n")
print(f"Unicode {VERSION}: {len(kind2)} kinds, {len(order)} mappings ({len(pool)} bytes), "
      f"{len(pairs)} composites, {len(named)} entities, expansion {expansion}")
