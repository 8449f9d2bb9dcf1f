package import Synchronization

/// How far a scan is, for a progress line: written by the writer's thread, read by any.
package final class ScanProgress: Sendable {
  package let bytesIn = Atomic<UInt64>(0)
  package let bytesTotal = Atomic<UInt64>(0)
  package let listings = Atomic<UInt64>(0)
  package let flagged = Atomic<UInt64>(0)
  package init() {}
}
