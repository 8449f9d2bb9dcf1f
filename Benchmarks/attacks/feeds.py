"""The attacks: bytes as they would come, and what must become of them."""

import bz2
import gzip
import lzma
import random
from dataclasses import dataclass, field

MIB = 1 << 20
HEAD = b'<?xml version="1.0"?>\n<rss xmlns:g="http://base.google.com/ns/1.0"><channel>\n'
NEXT = b"<item><g:id>next</g:id><title>Sildenafil 100 mg</title></item>"
TAIL = b"\n</channel></rss>\n"
TABLE = b"id,title\n"
NEXT_ROW = b"next,Sildenafil 100 mg\n"
NEXT_OBJECT = b'{"id":"next","title":"Sildenafil 100 mg"}'


@dataclass
class Attack:
    name: str
    # Makes the feed's bytes, piece by piece.
    feed: object
    # The exit status that is due.
    status: int = 0
    # Code and offset of a record that must be set aside; an offset of None is not looked at.
    aside: list = field(default_factory=list)
    # Whether the record behind the attack must be read (and flagged by its substance).
    next_read: bool = True
    options: list = field(default_factory=list)
    most_mib: int = 256
    most_seconds: float = 300.0


def repeated(piece, size):
    """About `size` bytes of a piece, a mebibyte at a time."""
    block = piece * max(1, MIB // len(piece))
    left = size
    while left > 0:
        yield block[:left] if left < len(block) else block
        left -= len(block)


def feed(*parts):
    """A feed of bytes and of generators of bytes."""
    for part in parts:
        if isinstance(part, bytes):
            yield part
        else:
            yield from part


def entities(declarations, body=b"&z;"):
    return feed(
        b"<?xml version='1.0'?><!DOCTYPE rss [" + declarations + b"]><rss><channel><item><title>" + body
        + b"</title></item></channel></rss>")


def laughs():
    lines = [b'<!ENTITY a "ha">']
    for name, inner in zip("bcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopqrstuvwxy"):
        lines.append(f'<!ENTITY {name} "{f"&{inner};" * 10}">'.encode())
    return entities(b"".join(lines))


def zeros(packed_once):
    """A good record, then ten gibibytes of spaces in members of 64 MiB."""
    member = gzip.compress(b" " * (64 * MIB), 9)
    members = gzip.compress(HEAD + NEXT) + member * 160
    return members if packed_once else gzip.compress(members, 9)


def packed(compressor, size):
    """A good record, then so many spaces, through a compressor."""
    for piece in feed(HEAD, NEXT, repeated(b" ", size)):
        yield compressor.compress(piece)
    yield compressor.flush()


def noise(size, seed=1):
    source = random.Random(seed)
    for _ in range(size // MIB):
        yield source.randbytes(MIB)


REFUSED = {"status": 65, "next_read": False, "most_mib": 64, "most_seconds": 1.0}


def all_attacks(scale):
    """Every attack; sizes are those of the promises at scale 1."""
    big = int(600 * MIB * scale)
    line = int(200 * MIB * scale)
    deep = int(1_000_000 * scale)
    many = int(300_000 * scale)
    at = len(HEAD)
    attributes = b" ".join(b"a%d='1'" % number for number in range(many))
    yield Attack("billion laughs", laughs(), **REFUSED)
    yield Attack(
        "quadratic blow-up", entities(b'<!ENTITY z "' + b"x" * 100_000 + b'">', b"&z;" * 10_000), **REFUSED)
    yield Attack("parameter entity", entities(b"<!ENTITY % p SYSTEM 'http://127.0.0.1:9/x'> %p;"), **REFUSED)
    yield Attack("external entity", entities(b"<!ENTITY z SYSTEM 'file:///etc/passwd'>"), **REFUSED)
    yield Attack(
        "entity behind a long subset", feed(b"<!DOCTYPE rss [", repeated(b"<!-- x -->", 4 * MIB),
        b"<!ENTITY z 'y'>]><rss><item><title>&z;</title></item></rss>"), **REFUSED)
    yield Attack(
        "external identifier", feed(b"<!DOCTYPE rss SYSTEM 'http://127.0.0.1:9/x.dtd'>", HEAD[22:], b"<item><title>&x;</title></item>", NEXT, TAIL),
        aside=[("xml.undeclared-entity", None)])

    item = b"<item><g:id>1</g:id><title>"
    yield Attack(
        "a title of 600 MB", feed(HEAD, item, repeated(b"x", big), b"</title></item>", NEXT, TAIL),
        aside=[("limit.record-size", at)])
    yield Attack(
        "a title that never ends", feed(HEAD, item, repeated(b"x", big), NEXT, TAIL),
        aside=[("limit.record-size", at)])
    yield Attack(
        "a comment that never ends", feed(HEAD, b"<item><!--", repeated(b"- ", big), NEXT, TAIL),
        aside=[("limit.record-size", at)])
    yield Attack(
        "a CDATA section that never ends", feed(HEAD, b"<item><title><![CDATA[", repeated(b"] ]", big), NEXT, TAIL),
        aside=[("limit.record-size", at)])
    yield Attack(
        "an attribute of 600 MB", feed(HEAD, b"<item a='", repeated(b"x", big), b"'/>", NEXT, TAIL),
        aside=[("limit.record-size", at)])
    yield Attack("a tag name of 600 MB", feed(HEAD, b"<item><", repeated(b"x", big), b"/></item>", NEXT, TAIL))
    yield Attack(
        "300,000 attributes", feed(HEAD, b"<item ", attributes, b"/>", NEXT, TAIL),
        aside=[("limit.attributes", at)])
    yield Attack(
        "a depth of a million", feed(HEAD, b"<item>", b"<a>" * deep, b"</a>" * deep, b"</item>", NEXT, TAIL),
        aside=[("limit.depth", at)])
    # Each is set aside by itself.
    yield Attack(
        "a million records that do not end", feed(HEAD, b"<item>" * deep, NEXT, TAIL),
        aside=[("xml.unclosed-record", at)])
    unclosed = b"<item><g:id>1</g:id><title>lamp</title><g:price>1.00 EUR</g:price><g:brand>x</g:brand>\n"
    yield Attack(
        "a million records without an end tag", feed(HEAD, repeated(unclosed, deep * len(unclosed)), NEXT, TAIL),
        aside=[("xml.unclosed-record", at)])
    yield Attack(
        "a million comments that do not end", feed(HEAD, b"<!--" * deep, NEXT, TAIL),
        aside=[("xml.unclosed-section", at)])
    yield Attack(
        "a million flagged rows of 13 bytes", feed(TABLE, repeated(b"2,Sildenafil\n", deep * 13), NEXT_ROW))
    yield Attack(
        "two million broken lines of 2 bytes", feed(NEXT_OBJECT, b"\n" + b"{\n" * (2 * deep), NEXT_OBJECT, b"\n"),
        aside=[("json.invalid", len(NEXT_OBJECT) + 1)])
    yield Attack(
        "a line of 200 MB in JSON Lines", feed(NEXT_OBJECT.replace(b"next", b"0"), b'\n{"id":"1","title":"', repeated(b"x", line), b'"}\n', NEXT_OBJECT, b"\n"),
        aside=[("limit.record-size", len(NEXT_OBJECT) - 2)])
    yield Attack(
        "an object of 200 MB in a JSON list", feed(b"[", NEXT_OBJECT.replace(b"next", b"0"), b',{"id":"1","title":"', repeated(b"x", line), b'"},', NEXT_OBJECT, b"]"),
        aside=[("limit.record-size", None)])
    yield Attack(
        "a depth of a million in JSON", feed(NEXT_OBJECT, b'\n{"id":"1","x":', b"[" * deep, b"]" * deep, b"}\n", NEXT_OBJECT, b"\n"),
        aside=[("limit.depth", len(NEXT_OBJECT) + 1)])
    yield Attack(
        "a string that never ends in a JSON list", feed(b"[", NEXT_OBJECT, b',{"id":"1","title":"', repeated(b"x", line)),
        status=65, aside=[("limit.record-size", None)])
    yield Attack(
        "a quote that never ends", feed(TABLE, b'1,"x\n', NEXT_ROW, repeated(b"2,lamp\n", big)),
        aside=[("csv.unclosed-quote", len(TABLE))])
    yield Attack(
        "a cell of 600 MB", feed(TABLE, b"1,", repeated(b"x", big), b"\n", NEXT_ROW),
        aside=[("limit.record-size", len(TABLE))])
    yield Attack(
        "300,000 cells", feed(TABLE, b"1," * many, b"\n", NEXT_ROW), aside=[("limit.cells", len(TABLE))])
    yield Attack(
        "invalid UTF-8 and NUL", feed(HEAD, b"<item><title>\xff\xc3\x28 x</title></item><item><t>\0</t></item>", NEXT, TAIL))
    yield Attack(
        "lone surrogates", feed(b'{"id":"1","title":"\\ud800 x"}\n{"id":"2","title":"\xed\xa0\x80"}\n', NEXT_OBJECT, b"\n"))
    yield Attack("random bytes", noise(int(64 * MIB * scale)), status=65, next_read=False)
    yield Attack("random bytes in a feed", feed(HEAD, noise(int(64 * MIB * scale)), NEXT, TAIL))
    yield Attack("random bytes in a table", feed(TABLE, b"1,lamp\n" * 50_000, noise(int(64 * MIB * scale)), b"\n", NEXT_ROW), next_read=False)
    yield Attack("ten gibibytes in gzip", feed(zeros(True)), status=65, options=["--max-output", str(1 << 30)])
    yield Attack("ten gibibytes in gzip in gzip", feed(zeros(False)), status=65)
    yield Attack("gzip in gzip in gzip", feed(gzip.compress(gzip.compress(gzip.compress(HEAD + NEXT + TAIL)))), status=65, next_read=False)
    yield Attack("a gibibyte in xz", packed(lzma.LZMACompressor(), int(1024 * MIB * scale)), status=65)
    yield Attack("a quarter gibibyte in bzip2", packed(bz2.BZ2Compressor(), 256 * MIB), status=65)
    yield Attack("a truncated gzip", feed(gzip.compress(HEAD + NEXT + TAIL)[:-6]), status=65)
    yield Attack("junk behind a gzip", feed(gzip.compress(HEAD + NEXT + TAIL), b"junk"), status=65)
