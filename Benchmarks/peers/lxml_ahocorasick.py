#!/usr/bin/env python3
"""Flags the listings of a gzip Google RSS feed that carry a term: what a good Python program does.

ISA-L inflates in a thread of its own, lxml parses (C), ahocorasick_rs matches (Rust); Python only joins them. One
match call per listing. HTML is taken out with an expression, case is folded, terms match whole words.
"""

import argparse
import html
import json
import re
import sys

from ahocorasick_rs import AhoCorasick, Implementation
from isal import igzip_threaded
from lxml import etree

GOOGLE = "{http://base.google.com/ns/1.0}"
ID = GOOGLE + "id"
# Title, description, and what no profile maps to a field of its own.
SEARCHED = ["title", "description"] + [
    GOOGLE + name for name in ("color", "size", "material", "custom_label_0", "sale_price", "shipping_weight")
]
TAG = re.compile(r"</?[A-Za-z!][^>]*>")
# Tags that stand inside a word or a sentence; all others part the text.
INLINE = re.compile(r"</?(?:b|i|u|em|strong|span|a|font|small|big|sub|sup|mark)\b[^>]*>", re.IGNORECASE)


def is_ideograph(character):
    return "\u3400" <= character <= "\u9fff"


def parts_words(left, right):
    """Whether a word may end between two characters."""
    if not (left.isalnum() and right.isalnum()):
        return True
    return left.isdigit() != right.isdigit() or is_ideograph(left) or is_ideograph(right)


def is_whole(text, start, end):
    return (start == 0 or parts_words(text[start - 1], text[start])) and (
        end == len(text) or parts_words(text[end - 1], text[end]))


def plain(text):
    if "<" in text:
        text = TAG.sub(" ", INLINE.sub("", text))
    return html.unescape(text) if "&" in text else text


def flagged(feed, terms):
    """Yields, for each listing, its id and whether it carries a term."""
    matcher = AhoCorasick(terms, implementation=Implementation.DFA)
    with igzip_threaded.open(feed, "rb", threads=1) as stream:
        for _, item in etree.iterparse(stream, events=("end",), tag="item", huge_tree=False):
            identifier = None
            parts = []
            for child in item.iterchildren(ID, *SEARCHED):
                if child.tag == ID:
                    identifier = child.text
                else:
                    parts.append(plain(child.text or ""))
            text = "\n".join(parts).casefold()
            # Overlapping, for a longer part of a word must not hide a term within its reach.
            matches = matcher.find_matches_as_indexes(text, overlapping=True)
            yield identifier, any(is_whole(text, start, end) for _, start, end in matches)
            item.clear()
            while item.getprevious() is not None:
                del item.getparent()[0]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("feed")
    parser.add_argument("terms")
    parser.add_argument("--ids", help="file for the ids of flagged listings, one a line")
    options = parser.parse_args()
    with open(options.terms, encoding="utf-8") as lines:
        terms = [line.rstrip("\n").casefold() for line in lines]
    listings = 0
    ids = []
    for identifier, carries in flagged(options.feed, terms):
        listings += 1
        if carries:
            ids.append(identifier)
    if options.ids:
        with open(options.ids, "w", encoding="utf-8") as out:
            out.writelines(f"{identifier}\n" for identifier in ids)
    print(json.dumps({"listings": listings, "flagged": len(ids)}), file=sys.stderr)


if __name__ == "__main__":
    main()
