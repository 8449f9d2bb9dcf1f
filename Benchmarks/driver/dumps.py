"""Real dumps, joined to one large feed: gzip members one behind another are one stream of many documents."""

import hashlib
import re
import zlib

from .inputs import Feed

LEAST = 300_000_000
OFFER = re.compile(rb"<offer[ >]")
COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)


def joined(folder, work):
    """The members of a folder, repeated to at least 300 MB of content, with their offers counted; None without any.

    The terms are synthetic, so that no real listing holds one: nothing is to be flagged.
    """
    members = [path.read_bytes() for path in sorted(folder.glob("*.gz"))]
    if not members:
        return None
    content = [zlib.decompress(member, wbits=31) for member in members]
    size = sum(map(len, content))
    offers = sum(len(OFFER.findall(COMMENT.sub(b"", text))) for text in content)
    times = -(-LEAST // size)
    mark = hashlib.sha256(b"".join(members)).hexdigest()[:12]
    path = work / f"dumps-{mark}.xml.gz"
    if not path.exists():
        part = path.with_suffix(".part")
        with open(part, "wb") as out:
            for _ in range(times):
                out.writelines(members)
        part.rename(path)
    planted = work / "dumps.planted"
    planted.touch()
    return Feed(path=path, format="yml", bytes=size * times, listings=offers * times, hits=0, planted=planted)
