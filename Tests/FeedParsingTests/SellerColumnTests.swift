import Listings
import Testing

@testable import FeedParsing

/// Columns that say who sells, in the languages whose other columns are known.
@Suite struct SellerColumnTests {
  @Test(arguments: [
    "Predajca", "Продавець", "Eladó", "Vânzător", "Säljare", "Sælger", "Myyjä", "Selger", "Satıcı",
    "Продавач", "Prodavač",
    "Prodajalec", "Pardavėjas", "販売者", "판매자", "البائع", "מוכר", "Verkäufer", "vendeur", "Sprzedawca",
    "Продавец", "卖家",
  ]) func aSellersBareWordIsTheSeller(name: String) throws {
    let read = try FieldsOfFeed("id,title,\(name)\n1,Mug,Acme\n")
    #expect(read.values(.sellerID) == ["Acme"])
    let xml = try FieldsOfFeed(
      "<products><product><id>1</id><title>Mug</title><\(name)>Acme</\(name)></product></products>")
    #expect(xml.values(.sellerID) == ["Acme"])
  }

  /// Beside a number the word is a name; beside a name the number is alone.
  @Test(arguments: [
    "Verkäufer-ID,Verkäufer", "seller_id,seller", "merchant,shop_id", "id prodejce,prodejce",
    "продавец,код продавца",
  ]) func besideANumberItIsAName(names: String) throws {
    let isFirst = names.hasPrefix("merchant") || names.hasPrefix("продавец")
    let read = try FieldsOfFeed("id,title,\(names)\n1,Mug,\(isFirst ? "Acme,T-9" : "T-9,Acme")\n")
    #expect(read.values(.sellerID) == ["T-9"])
    #expect(read.values(.sellerName) == ["Acme"])
  }

  @Test func twoNumbersAreNoName() throws {
    let read = try FieldsOfFeed("id,title,seller_id,shop_id\n1,Mug,T-9,S-1\n")
    #expect(read.values(.sellerID) == ["T-9"])
    #expect(read.values(.sellerName) == [nil])
  }

  @Test(arguments: [
    ("Identifiant produit", Field.id), ("Артикулен номер", .id), ("Šifra izdelka", .id), ("Item #", .id),
    ("Unieke_code", .id), ("CodiceInterno", .id), ("Cod EAN", .gtin), ("EAN koda", .gtin),
    ("Barkodas", .gtin),
    ("UPC/EAN", .gtin), ("Link zum Produkt", .link), ("URL de la fiche", .link), ("Link til vare", .link),
    ("Kategoriebaum", .category), ("P:EAN", .gtin), ("C:Brand", .brand), ("eBay category 1 name", .category),
    ("PC用商品説明文", .description), ("Part #", .mpn), ("SKU#", .id),
  ]) func otherColumns(name: String, field: Field) throws {
    let read = try FieldsOfFeed("\(name),title,price\nx,Mug,3\n")
    #expect(read.values(field) == ["x"])
  }

  @Test func rakutensItemNumberComesFirst() throws {
    let read = try FieldsOfFeed("商品番号,商品管理番号（商品URL）,商品名\nA,B,Mug\n")
    #expect(read.values(.id) == ["B"])
  }
}
