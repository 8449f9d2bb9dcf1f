"""Generated feeds read by Python's own parsers: each listing as a dictionary of texts."""

import csv
import json
import re
import xml.etree.ElementTree as ElementTree

from .errors import WrongAnswer

GOOGLE = "{http://base.google.com/ns/1.0}"
ATOM = "{http://www.w3.org/2005/Atom}"
# The element of a listing, and what the fields that are checked by name are called there.
XML = {
    "xml": ("item", {"g:id": "id", "g:gtin": "gtin"}),
    "atom": ("entry", {"g:id": "id", "g:gtin": "gtin", "summary": "description"}),
    "yml": ("offer", {"@id": "id", "name": "title", "barcode": "gtin"}),
    "heureka": ("SHOPITEM", {
        "ITEM_ID": "id", "PRODUCTNAME": "title", "DESCRIPTION": "description", "EAN": "gtin"}),
    "bmecat": ("ARTICLE", {
        "SUPPLIER_AID": "id", "ARTICLE_DETAILS/DESCRIPTION_SHORT": "title",
        "ARTICLE_DETAILS/DESCRIPTION_LONG": "description", "ARTICLE_DETAILS/EAN": "gtin"}),
}
# The ids of a table of categories, and the reference of a listing into it.
TABLES = {
    "yml": ("category/@id", "categoryId"),
    "bmecat": ("CLASSIFICATION_GROUP/CLASSIFICATION_GROUP_ID", "ARTICLE_FEATURES/REFERENCE_FEATURE_GROUP_ID"),
}
SHOPIFY = {"Handle": "id", "Title": "title", "Body (HTML)": "description", "Variant Barcode": "gtin"}
LINKED_DATA = {"sku": "id", "name": "title", "gtin13": "gtin"}
ITEM = re.compile(r"<item>.*?</item>", re.DOTALL)


def listings_of(feed):
    """The listings in order; texts of one path are joined by lines."""
    if feed.format in XML:
        yield from _xml(feed)
        return
    with open(feed.path, encoding="utf-8", newline="") as stream:
        if feed.format == "csv":
            for row in csv.DictReader(stream, strict=True):
                yield {name: value for name, value in row.items() if value}
        elif feed.format == "shopify-csv":
            yield from _shopify(stream)
        elif feed.format == "jsonl":
            for line in stream:
                yield json.loads(line)
        elif feed.format == "json":
            yield from json.load(stream)
        else:
            for product in json.load(stream)["@graph"]:
                yield _renamed(_texts(_json_leaves(product, "")), LINKED_DATA)


def broken_records(feed):
    """How many items of Google RSS, each taken alone, are not well-formed."""
    refused = 0
    for item in ITEM.findall(feed.path.read_text(encoding="utf-8")):
        try:
            ElementTree.fromstring(item.replace("<item>", '<item xmlns:g="http://base.google.com/ns/1.0">'))
        except ElementTree.ParseError:
            refused += 1
    return refused


def _xml(feed):
    element, names = XML[feed.format]
    root = ElementTree.parse(feed.path).getroot()
    table, reference = TABLES.get(feed.format, (None, None))
    known = _table_of(root, table) if table else set()
    for record in root.iter(ATOM + element if feed.format == "atom" else element):
        texts = _texts(_xml_leaves(record, ""))
        if table and texts[reference] not in known:
            raise WrongAnswer(f"{feed.path.name}: no category {texts[reference]}")
        yield _renamed(texts, names)


def _table_of(root, path):
    element, place = path.split("/")
    if place.startswith("@"):
        return {entry.get(place[1:]) for entry in root.iter(element)}
    return {entry.findtext(place) for entry in root.iter(element)}


def _xml_leaves(element, path):
    for name, value in element.items():
        yield f"{path}@{name}", value
    for child in element:
        name = path + child.tag.replace(GOOGLE, "g:").removeprefix(ATOM)
        if child.text and child.text.strip():
            yield name, child.text
        yield from _xml_leaves(child, f"{name}/")


def _json_leaves(value, path):
    if isinstance(value, dict):
        for name, below in value.items():
            yield from _json_leaves(below, f"{path}/{name}" if path else name)
    elif isinstance(value, list):
        for below in value:
            yield from _json_leaves(below, path)
    else:
        yield path, value


def _shopify(stream):
    """The rows of one handle as one listing; there must be handles of several rows, and no ragged row."""
    product, rows, listings = None, 0, 0
    for row in csv.DictReader(stream, strict=True):
        if None in row or None in row.values():
            raise WrongAnswer(f"{row['Handle']}: a row of other than the header's columns")
        rows += 1
        if product is not None and row["Handle"] == product["Handle"]:
            for name, value in row.items():
                if value and name != "Handle":
                    product[name] = f"{product[name]}\n{value}" if name in product else value
            continue
        if product is not None:
            yield _renamed(product, SHOPIFY)
        listings += 1
        product = {name: value for name, value in row.items() if value}
    if product is not None:
        yield _renamed(product, SHOPIFY)
    if rows < 2 * listings:
        raise WrongAnswer(f"{rows} rows for {listings} handles")


def _texts(leaves):
    texts = {}
    for name, value in leaves:
        texts[name] = f"{texts[name]}\n{value}" if name in texts else value
    return texts


def _renamed(texts, names):
    return {names.get(name, name): value for name, value in texts.items()}
