// Generated from profiles/*.yml by the test BuiltInProfilesTests, run with FEEDWARDEN_RECORD=1. Do not edit.

/// The profiles that the program carries, in the form of `ProfileSource.compact`.
enum BuiltInProfiles {
  static let all: [String] = []
}
