import Foundation
import Glibc

/// Permissions mean nothing to root: tests of them run the program as nobody there.
enum Privileges {
  /// What to start the program with, so that permissions hold; `nil` where root cannot give its rights up.
  static let withoutRoot: [String]? = {
    guard geteuid() == 0 else { return [] }
    let launcher = ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
    let process = Process()
    process.executableURL = URL(fileURLWithPath: launcher[0])
    // The program may lie where only root gets to.
    process.arguments = Array(launcher.dropFirst()) + [Command.program.path, "--version"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    process.waitUntilExit()
    return process.terminationStatus == 0 ? launcher : nil
  }()

  /// Whether a file system can be mounted that only its own namespace sees.
  static let canMount: Bool = {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/unshare")
    process.arguments = ["-m", "/bin/sh", "-c", "mount -t tmpfs tmpfs /mnt"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard geteuid() == 0, (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()
}
