package import Listings
package import RuleEngine

/// One batch, parsed and classified: what a worker hands to the writer.
package struct ScannedBatch: @unchecked Sendable {
  package var batch: RecordBatch
  /// What is not plainly clean, in record order.
  package var evaluations: [Evaluation]
  /// The hash of each record's key, where the worker could tell.
  package var keyHashes: [UInt64]?
}
