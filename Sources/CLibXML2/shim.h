#pragma once
// Debian builds libxml2 with ICU, whose headers clash with the copy inside Foundation. Only the layout of encoding
// handlers depends on it, and none is touched from here.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>
#include <libxml/HTMLparser.h>
