import GRDB

/// How to take the last run back, statement by statement: running it again is worked out as if it had not been, in a
/// transaction that is then rolled back.
///
/// Rows that a run adds are known by their numbers, which only grow; rows that it changes are written down by triggers
/// that exist on its connection alone.
enum UndoLog {
  /// Tables whose rows are numbered, those that refer to others first.
  private static let numbered = [
    ("trader_snapshots", "number"), ("statements", "number"), ("measures", "number"), ("strikes", "number"),
    ("decisions", "number"), ("findings", "number"), ("runs", "number"), ("records", "seq"),
  ]
  private static let changed = ["findings", "measures", "statements"]

  /// Forgets the run before and begins to write down.
  static func begin(_ database: Database) throws {
    try database.execute(sql: "DELETE FROM undo; DELETE FROM marks")
    for (table, column) in numbered {
      try database.execute(
        sql: "INSERT INTO marks (name, value) SELECT ?, coalesce(max(\(column)), 0) FROM \(table)",
        arguments: [table])
    }
    for table in changed {
      let columns = try database.columns(in: table).map(\.name).filter { $0 != "number" }
      let assignments = columns.map { "\($0) = ' || quote(old.\($0)) || '" }.joined(separator: ", ")
      try database.execute(
        sql: """
          CREATE TEMP TRIGGER undo_\(table) AFTER UPDATE ON \(table) BEGIN
            INSERT INTO undo (statement) VALUES ('UPDATE \(table) SET \(assignments) WHERE number = ' || old.number);
          END
          """)
    }
    try database.execute(
      sql: """
        CREATE TEMP TRIGGER undo_bands AFTER INSERT ON bands BEGIN
          INSERT INTO undo (statement)
          VALUES ('DELETE FROM bands WHERE band = ' || new.band || ' AND finding = ' || new.finding);
        END
        """)
  }

  static func end(_ database: Database) throws {
    for table in changed + ["bands"] {
      try database.execute(sql: "DROP TRIGGER IF EXISTS temp.undo_\(table)")
    }
  }

  /// Makes every table what it was before the last run.
  static func takeBack(_ database: Database) throws {
    let statements = try String.fetchCursor(database, sql: "SELECT statement FROM undo ORDER BY number DESC")
    while let statement = try statements.next() { try database.execute(sql: statement) }
    for (table, column) in numbered {
      try database.execute(
        sql: "DELETE FROM \(table) WHERE \(column) > coalesce((SELECT value FROM marks WHERE name = ?), 0)",
        arguments: [table])
    }
  }

  /// A change that is no run makes the last run one that cannot be the same again.
  static func forget(_ database: Database) throws {
    try database.execute(sql: "DELETE FROM undo; DELETE FROM marks")
  }
}
