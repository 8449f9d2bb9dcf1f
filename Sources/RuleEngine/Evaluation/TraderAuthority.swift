/// What a platform has on record of its traders' permits. Asked only where a condition comes to it; any thread.
package protocol TraderAuthority: Sendable {
  /// The permits that hold on the run's day; `nil` for a trader of whom nothing is known.
  func authorisations(of trader: String) -> Set<String>?
}
