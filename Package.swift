// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

/// A target of the project: its sources, its tests' sources, and the settings all of them share.
func room(
  _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = [],
  resources: [Resource] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, exclude: exclude, resources: resources,
    swiftSettings: strict)
}

func tests(of name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.target(name: name)] + dependencies, exclude: exclude,
    swiftSettings: strict)
}

let package = Package(
  name: "feedwarden",
  products: [
    .executable(name: "feedwarden", targets: ["feedwarden"]),
    .executable(name: "feedwarden-generate", targets: ["feedwarden-generate"]),
    .executable(name: "feedwarden-fuzz", targets: ["feedwarden-fuzz"]),
  ],
  traits: [
    .trait(name: "ISAL", description: "Inflate gzip with ISA-L instead of zlib (x86-64, Arm)."),
    .default(enabledTraits: ["ISAL"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
  ],
  targets: [
    // C libraries: module maps and shims, no logic.
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CISAL", pkgConfig: "libisal", providers: [.apt(["libisal-dev"])]),
    .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
    .systemLibrary(name: "CLZMA", pkgConfig: "liblzma", providers: [.apt(["liblzma-dev"])]),
    .systemLibrary(name: "CBZip2", providers: [.apt(["libbz2-dev"])]),
    .systemLibrary(name: "CVectorscan", pkgConfig: "libhs", providers: [.apt(["libvectorscan-dev"])]),
    .target(
      name: "CSimdJSON", cxxSettings: [.unsafeFlags(["-O3"])],
      linkerSettings: [.linkedLibrary("simdjson"), .linkedLibrary("stdc++")]),
    // The one C of our own: loops that choose their instruction set while the program runs.
    .target(name: "CByteKernels", cSettings: [.unsafeFlags(["-O3"])]),
    .systemLibrary(name: "CLibFuzzer"),
    .target(name: "CRE2", linkerSettings: [.linkedLibrary("re2"), .linkedLibrary("stdc++")]),
    .target(
      name: "CPhoneNumber", linkerSettings: [.linkedLibrary("phonenumber"), .linkedLibrary("stdc++")]),

    // The rooms, in the order in which data passes.
    room("Listings"),
    room(
      "FeedInput",
      [
        "Listings", "CZlib", "CZstd", "CLZMA", "CBZip2",
        .target(name: "CISAL", condition: .when(traits: ["ISAL"])),
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    room(
      "FeedParsing",
      [
        "Listings", "FeedInput", "CLibXML2", "CSimdJSON", "CByteKernels",
        .product(name: "Yams", package: "Yams"),
      ]),
    room("TextFolding", ["Listings", "CByteKernels"]),
    room("CompiledRules", ["Listings", "TextFolding"]),
    room("Statements"),
    room(
      "RuleLanguage",
      [
        "Listings", "TextFolding", "CompiledRules", "Statements",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    room("LanguageServer", ["Listings", "CompiledRules", "RuleLanguage"]),
    room(
      "RuleEngine",
      ["Listings", "TextFolding", "CompiledRules", "CVectorscan", "CRE2", "CByteKernels"]),
    room("RuleComparison", ["Listings", "TextFolding", "CompiledRules", "RuleEngine"]),
    room(
      "Ledger",
      [
        "CompiledRules", "Statements", "CByteKernels",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Yams", package: "Yams"),
      ]),
    room(
      "Traceability",
      [
        "Listings", "TextFolding", "CompiledRules", "CPhoneNumber",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Yams", package: "Yams"),
      ]),
    room(
      "Reports",
      [
        "Listings", "TextFolding", "CompiledRules", "RuleEngine", "RuleComparison", "Traceability",
        "CByteKernels",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Mustache", package: "swift-mustache"),
      ]),
    room(
      "Pipeline",
      [
        "Listings", "FeedInput", "FeedParsing", "TextFolding", "CompiledRules", "RuleEngine",
        "RuleComparison", "Traceability", "Statements", "Ledger", "Reports",
      ]),
    .executableTarget(
      name: "feedwarden",
      dependencies: [
        "Listings", "FeedInput", "FeedParsing", "TextFolding", "CompiledRules", "RuleLanguage",
        "RuleEngine", "RuleComparison", "Traceability", "Statements", "Ledger", "Reports", "Pipeline",
        "LanguageServer",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict),

    // Makes feeds with a known number of hits for `make bench`.
    .executableTarget(
      name: "feedwarden-generate", path: "Benchmarks/Generator", swiftSettings: strict),

    .testTarget(name: "ByteKernelsTests", dependencies: ["CByteKernels"], swiftSettings: strict),
    // Runs the built program.
    .testTarget(
      name: "FeedwardenTests", dependencies: ["feedwarden", "FeedInput", "FeedParsing"], swiftSettings: strict
    ),
    // What is promised for any bytes at all: for `make fuzz`, and for tests to replay what it found.
    .target(
      name: "FuzzTargets",
      dependencies: [
        "Listings", "FeedInput", "FeedParsing", "TextFolding", "CompiledRules", "RuleLanguage", "CLibXML2",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      path: "Fuzz/Targets", swiftSettings: strict),
    .executableTarget(
      name: "feedwarden-fuzz", dependencies: ["FuzzTargets", "CLibFuzzer"], path: "Fuzz/Program",
      swiftSettings: strict),

    tests(of: "FuzzTargets", exclude: ["Crashers"]),
    // What tests of several targets share.
    .target(name: "TestSupport", path: "Tests/Support", swiftSettings: strict),
    tests(of: "FeedInput", ["TestSupport", "CZlib"]),
    tests(
      of: "FeedParsing", ["Listings", "FeedInput", "FuzzTargets", "TestSupport", "CLibXML2", "CSimdJSON"],
      exclude: ["Variants"]),
    tests(of: "TextFolding", ["Listings"]),
    // The engine judges expressions.
    tests(
      of: "RuleLanguage", ["Listings", "TextFolding", "CompiledRules", "RuleEngine"], exclude: ["Golden"]),
    tests(of: "LanguageServer", ["Listings", "TextFolding", "CompiledRules", "RuleLanguage"]),
    tests(of: "RuleEngine", ["Listings", "TextFolding", "CompiledRules"]),
    // Holds the language and the engine together to an evaluator written from the language's description.
    .testTarget(
      name: "RuleReferenceTests",
      dependencies: [
        "Listings", "TextFolding", "CompiledRules", "RuleLanguage", "RuleEngine",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict),
    tests(
      of: "Traceability", ["Listings", "CompiledRules"], exclude: ["Fixtures"]),
    tests(of: "Statements"),
    tests(
      of: "Ledger", ["CompiledRules", "Statements", .product(name: "GRDB", package: "GRDB.swift")],
      exclude: ["Fixtures"]),
    tests(of: "Reports", ["Listings", "TextFolding", "CompiledRules", "RuleEngine", "Traceability"]),
    tests(
      of: "Pipeline",
      [
        "Listings", "FeedInput", "FeedParsing", "TextFolding", "CompiledRules", "RuleLanguage",
        "RuleEngine", "RuleComparison", "Traceability", "Reports", "CZlib", "CZstd", "CLZMA", "CBZip2",
      ]),
  ],
  cxxLanguageStandard: .cxx17
)
