import Testing

@testable import FeedParsing

/// JSON that is one object: a listing, an empty feed, or what a service answers instead of a feed. Judged by hand.
@Suite struct JSONNoFeedTests {
  @Test(arguments: [
    "{}", " {} \n", #"{"error":"denied","code":403}"#,
    #"{"message":"Not Found","documentation_url":"https://x.example"}"#,
    #"{"type":"about:blank","title":"Forbidden","status":403,"detail":"no"}"#, #"{"status":"ok"}"#,
    #"{"errors":[{"message":"denied","path":["a"]}],"data":null}"#,
    #"{"error":{"code":1,"message":"x"},"items":[]}"#,
    "{\n  \"fault\": {\"faultstring\": \"x\", \"detail\": {\"errorcode\": \"y\"}}\n}\n",
  ])
  func noFeed(text: String) {
    let error = #expect(throws: FeedParsingError.self) { try SessionDriver.read(text) }
    #expect(error?.kind == .notAFeed)
    #expect(error?.message.contains("--profile") == true)
  }

  @Test(arguments: [
    "[]", #"{"products":[],"total":0}"#, #"{"total":0,"data":{"items":[]}}"#,
    #"{"results":[],"error":null,"errors":[]}"#,
    "{\n \"offers\": [ ]\n}\n",
  ])
  func emptyFeed(text: String) throws {
    for chunk in [1, 5, 1 << 20] {
      let read = try SessionDriver.read(text, chunk: chunk)
      #expect(read.feed.records.isEmpty)
      #expect(read.feed.quarantined.isEmpty)
    }
  }

  @Test(arguments: [
    #"{"id":"1","title":"viagra"}"#, #"{"title":"viagra"}"#, #"{"sku":"1","price":3}"#,
    #"{"id":"1","title":"a","images":[],"items":[]}"#, #"{"items":[],"name":"a","id":1}"#,
    "{\n \"product\": {\"title\": \"a\"}\n}", #"{"id":"1","description":"x","error":"none"}"#,
  ])
  func oneListing(text: String) throws {
    #expect(try SessionDriver.read(text).feed.records.count == 1)
  }

  @Test func severalObjectsAreRecordsWhateverTheySay() throws {
    #expect(try SessionDriver.read("{\"a\":1}\n{\"a\":2}\n").feed.records.count == 2)
  }
}
