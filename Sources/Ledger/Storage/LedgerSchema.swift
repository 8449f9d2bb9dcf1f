import GRDB

/// The tables of a ledger. A migration that has been released is never edited; a change is a new one.
///
/// - `records` is append-only and chained: what the ledger can prove. The other tables are its present state.
/// - A personal value stands in `records.personal` under a salt; the chain covers their commitment alone, so that a purge
///   can erase the value without breaking the chain.
enum LedgerSchema {
  static let migrator: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { database in
      for statement in tables { try database.execute(sql: statement) }
    }
    migrator.registerMigration("2") { database in
      for statement in signaturesAndSnapshots { try database.execute(sql: statement) }
    }
    migrator.registerMigration("3") { try rememberProductsAnew($0) }
    migrator.registerMigration("4") { database in
      for statement in proposalsOfRules { try database.execute(sql: statement) }
    }
    migrator.registerMigration("5") { database in
      for statement in repeatedMeasures { try database.execute(sql: statement) }
    }
    return migrator
  }()

  /// A measure against a trader that is overturned and decided again is a second decision with a statement of its own;
  /// and whose listing a notice is about, where no finding tells it.
  private static let repeatedMeasures = [
    "ALTER TABLE measures ADD COLUMN decisions INTEGER NOT NULL DEFAULT 0",
    "UPDATE measures SET decisions = 1 WHERE decision = 'uphold' OR id IN (SELECT action FROM statements)",
    "ALTER TABLE notices ADD COLUMN trader TEXT",
    "ALTER TABLE notices ADD COLUMN outcome TEXT",
    "ALTER TABLE notices ADD COLUMN settled_on TEXT",
  ]

  /// Keys of products have their trader in them.
  private static func rememberProductsAnew(_ database: Database) throws {
    try database.execute(sql: "DELETE FROM bands")
    let rows = try Row.fetchCursor(
      database,
      sql:
        "SELECT number, trader, signature FROM findings WHERE decided_on IS NOT NULL AND trader IS NOT NULL")
    while let row = try rows.next() {
      try ProductMatching.remember(
        database, finding: row["number"], of: row["trader"],
        TextSignature(bytes: DatabaseBytes.bytes(row["signature"])))
    }
  }

  /// Measures against traders that rules propose, or Art. 30 DSA, beside those of the ladder.
  private static let proposalsOfRules = [
    "ALTER TABLE measures ADD COLUMN origin TEXT NOT NULL DEFAULT 'ladder'",
    "ALTER TABLE measures ADD COLUMN rule TEXT",
    "ALTER TABLE measures ADD COLUMN version INTEGER",
    "ALTER TABLE measures ADD COLUMN severity INTEGER NOT NULL DEFAULT 3",
    "ALTER TABLE measures ADD COLUMN automatic INTEGER NOT NULL DEFAULT 0",
    // Since when what it was proposed for does not hold any more.
    "ALTER TABLE measures ADD COLUMN ceased_on TEXT",
  ]

  /// Signed tombstones, and a row for every change of a trader in place of one for its present.
  private static let signaturesAndSnapshots = [
    "ALTER TABLE records ADD COLUMN signature TEXT",
    "ALTER TABLE records ADD COLUMN signer TEXT",
    "DROP TABLE traders",
    """
    CREATE TABLE trader_snapshots (
      number INTEGER PRIMARY KEY, trader TEXT NOT NULL, run INTEGER NOT NULL, day TEXT NOT NULL, snapshot TEXT,
      changed TEXT) STRICT
    """,
    "CREATE INDEX snapshots_by_trader ON trader_snapshots (trader, number)",
  ]

  private static let tables = [
    """
    CREATE TABLE records (
      seq INTEGER PRIMARY KEY, kind TEXT NOT NULL, day TEXT NOT NULL, public TEXT NOT NULL,
      personal TEXT, salt TEXT, commitment TEXT NOT NULL,
      state TEXT NOT NULL, chain TEXT NOT NULL, redacted TEXT) STRICT
    """,
    """
    CREATE TABLE runs (
      number INTEGER PRIMARY KEY, record INTEGER NOT NULL REFERENCES records(seq), run_id TEXT NOT NULL,
      state_before TEXT NOT NULL, as_of TEXT NOT NULL, rules TEXT NOT NULL, manifest TEXT NOT NULL, out TEXT NOT NULL,
      replaces INTEGER NOT NULL, phase TEXT NOT NULL CHECK (phase IN ('committed', 'published', 'lost')),
      UNIQUE (run_id, state_before)) STRICT
    """,
    """
    CREATE TABLE findings (
      number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, key TEXT NOT NULL, namespace TEXT NOT NULL,
      trader TEXT, listing TEXT NOT NULL, rule TEXT NOT NULL, version INTEGER NOT NULL,
      severity INTEGER NOT NULL, category TEXT NOT NULL, verdict INTEGER NOT NULL, measure TEXT,
      lane TEXT NOT NULL, undecided INTEGER NOT NULL, countries TEXT NOT NULL, content TEXT NOT NULL,
      gtin TEXT, item_group TEXT, image TEXT, signature BLOB NOT NULL, facts TEXT NOT NULL,
      first_run INTEGER NOT NULL, first_day TEXT NOT NULL, relists TEXT,
      state TEXT NOT NULL CHECK (state IN ('open', 'cleared', 'gone')), since TEXT NOT NULL,
      decision TEXT CHECK (decision IN ('uphold', 'overturn')), decided_on TEXT, decided_by TEXT,
      automatic INTEGER NOT NULL DEFAULT 0, decided_content TEXT, decisions INTEGER NOT NULL DEFAULT 0,
      due_on TEXT, applied_on TEXT, lifted_on TEXT, source TEXT, noticed_on TEXT,
      touched INTEGER NOT NULL DEFAULT 0, prior TEXT) STRICT
    """,
    "CREATE INDEX findings_by_state ON findings (state, namespace)",
    "CREATE INDEX findings_by_trader ON findings (trader) WHERE decision = 'uphold'",
    "CREATE INDEX findings_by_gtin ON findings (gtin) WHERE decision = 'uphold' AND gtin IS NOT NULL",
    "CREATE INDEX findings_by_group ON findings (item_group) WHERE decision = 'uphold' AND item_group IS NOT NULL",
    "CREATE INDEX findings_by_image ON findings (image) WHERE decision = 'uphold' AND image IS NOT NULL",
    "CREATE INDEX findings_by_key ON findings (key)",
    "CREATE INDEX findings_by_first_run ON findings (first_run)",
    """
    CREATE TABLE bands (band INTEGER NOT NULL, finding INTEGER NOT NULL, PRIMARY KEY (band, finding))
      STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE strikes (
      number INTEGER PRIMARY KEY, record INTEGER NOT NULL REFERENCES records(seq),
      trader TEXT NOT NULL, product TEXT NOT NULL, rule TEXT NOT NULL, period TEXT NOT NULL,
      finding TEXT NOT NULL, severity INTEGER NOT NULL, points INTEGER NOT NULL, day TEXT NOT NULL,
      lapses TEXT NOT NULL, UNIQUE (trader, product, rule, period)) STRICT
    """,
    "CREATE INDEX strikes_by_finding ON strikes (finding)",
    """
    CREATE TABLE reversals (
      strike INTEGER PRIMARY KEY REFERENCES strikes(number), record INTEGER NOT NULL REFERENCES records(seq),
      day TEXT NOT NULL, reason TEXT NOT NULL) STRICT
    """,
    "CREATE TRIGGER strikes_stay BEFORE UPDATE ON strikes BEGIN SELECT RAISE(ABORT, 'strikes are append-only'); END",
    """
    CREATE TABLE decisions (
      number INTEGER PRIMARY KEY, record INTEGER NOT NULL REFERENCES records(seq), finding TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('decision', 'complaint')), decision TEXT NOT NULL, measure TEXT,
      reason TEXT NOT NULL, decided_by TEXT NOT NULL, day TEXT NOT NULL, automatic INTEGER NOT NULL,
      rule TEXT NOT NULL, days_open INTEGER) STRICT
    """,
    "CREATE INDEX decisions_by_finding ON decisions (finding)",
    """
    CREATE TABLE notices (
      number INTEGER PRIMARY KEY, record INTEGER NOT NULL REFERENCES records(seq), key TEXT NOT NULL,
      source TEXT NOT NULL, notifier TEXT NOT NULL, reason TEXT NOT NULL, day TEXT NOT NULL,
      UNIQUE (key, source, notifier, day)) STRICT
    """,
    """
    CREATE TABLE receipts (
      number INTEGER PRIMARY KEY, record INTEGER NOT NULL REFERENCES records(seq), action TEXT NOT NULL,
      applied_on TEXT, lifted_on TEXT, reference TEXT NOT NULL,
      UNIQUE (action, applied_on, lifted_on, reference)) STRICT
    """,
    """
    CREATE TABLE measures (
      number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, trader TEXT NOT NULL, measure TEXT NOT NULL,
      step INTEGER NOT NULL, reasons TEXT NOT NULL, proposed_on TEXT NOT NULL, days INTEGER,
      decision TEXT CHECK (decision IN ('uphold', 'overturn')), decided_on TEXT, decided_by TEXT,
      due_on TEXT, applied_on TEXT, lifted_on TEXT, until TEXT, category TEXT NOT NULL) STRICT
    """,
    "CREATE INDEX measures_by_trader ON measures (trader)",
    """
    CREATE TABLE statements (
      number INTEGER PRIMARY KEY, puid TEXT NOT NULL UNIQUE, action TEXT NOT NULL, measure TEXT NOT NULL,
      ordinal INTEGER NOT NULL, statement TEXT, notice TEXT, problem TEXT, trader TEXT, language TEXT NOT NULL, run INTEGER,
      day TEXT NOT NULL) STRICT
    """,
    "CREATE INDEX statements_by_action ON statements (action)",
    "CREATE INDEX statements_by_run ON statements (run)",
    """
    CREATE TABLE traders (
      trader TEXT PRIMARY KEY, run INTEGER NOT NULL, day TEXT NOT NULL, snapshot TEXT NOT NULL) STRICT
    """,
    """
    CREATE TABLE categories (
      id TEXT PRIMARY KEY, title TEXT NOT NULL, basis TEXT NOT NULL, statement TEXT NOT NULL,
      additions TEXT NOT NULL, keywords TEXT NOT NULL) STRICT
    """,
    "CREATE TABLE rules (id TEXT NOT NULL, version INTEGER NOT NULL, title TEXT NOT NULL, PRIMARY KEY (id, version)) STRICT",
    "CREATE TABLE undo (number INTEGER PRIMARY KEY, statement TEXT NOT NULL) STRICT",
    "CREATE TABLE marks (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT",
  ]
}
