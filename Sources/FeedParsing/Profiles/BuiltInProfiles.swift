// Generated from profiles/*.yml by ProfileBuiltInTests with FEEDWARDEN_RECORD=1. Do not edit.

// swift-format-ignore-file

/// The profiles that the program carries, in the form of `ProfileSource.compact`.
enum BuiltInProfiles {
  static let all: [String] = [
    #"""
    name\#tamazon-flat-file
    title\#tAmazon inventory flat file
    formats\#tcsv\#ttsv
    roots
    records
    namespaces
    requires\#titem_sku|sku|contribution_sku\#titem_name\#tfeed_product_type|product_type|external_product_id|standard_price|brand_name
    group
    seller\#tid\#titem_sku\#tsku\#tcontribution_sku
    seller\#ttitle\#titem_name
    seller\#tdescription\#tproduct_description\#tbullet_point1\#tbullet_point2\#tbullet_point3\#tbullet_point4\#tbullet_point5\#tbullet_point\#tkey_product_features
    seller\#tbrand\#tbrand_name\#tbrand
    seller\#tcategory\#trecommended_browse_nodes\#titem_type\#titem_type_keyword
    seller\#tproduct_type\#tfeed_product_type\#tproduct_type\#tproduct_subtype
    seller\#tgtin\#texternal_product_id\#tstandard_product_id\#tgtin\#tamzn1.volt.ca.product_id_value\#texternally_assigned_product_identifier
    seller\#tmpn\#tpart_number\#tmfr_part_number
    seller\#tprice\#tstandard_price\#titem_price\#tlist_price\#tprice\#tpurchasable_offer.our_price.schedule.value_with_tax\#tlist_price.value_with_tax\#tpurchasable_offer.our_price\#tuvp_list_price
    seller\#tcurrency\#tcurrency\#tpurchasable_offer.currency\#tlist_price.currency
    seller\#tcondition\#tcondition_type
    seller\#timage_links\#tmain_image_url\#tother_image_url1\#tother_image_url2\#tother_image_url3\#tother_image_url4\#tother_image_url5\#tother_image_url6\#tother_image_url7\#tother_image_url8\#tswatch_image_url\#tmain_offer_image\#tmain_product_image_locator.media_location\#tmain_offer_image_locator.media_location\#tother_product_image_locator_1.media_location\#tother_product_image_locator_2.media_location\#tother_product_image_locator_3.media_location\#tother_product_image_locator_4.media_location\#tother_product_image_locator_5.media_location\#tother_product_image_locator_6.media_location\#tother_product_image_locator_7.media_location\#tother_product_image_locator_8.media_location
    seller\#titem_group\#tparent_sku\#tchild_parent_sku_relationship.parent_sku
    seller\#tmodel\#tmodel\#tmodel_name\#tmodel_number
    seller\#tbatch\#tlot_number
    seller\#tmanufacturer\#tmanufacturer
    seller\#tresponsible_person\#tdsa_responsible_party_address\#tgpsr_manufacturer_reference_email_address
    seller\#tadult\#tis_adult_product
    seller\#tage_group\#tage_range_description\#ttarget_audience_keyword
    seller\#tships_from\#tcountry_of_origin
    seller\#tcreated_at\#tproduct_site_launch_date\#toffering_start_date
    seller\#tstate\#tupdate_delete\#t::record_action\#trecord_action
    seller\#tavailability\#tquantity\#tfulfillment_availability.quantity\#tfulfillment_availability

    """#,
    #"""
    name\#tamazon-inventory-loader
    title\#tAmazon inventory loader
    formats\#tcsv\#ttsv
    roots
    records
    namespaces
    requires\#tsku\#tproduct-id\#tproduct-id-type
    group
    seller\#tid\#tsku
    seller\#tdescription\#titem-note
    seller\#tgtin\#tproduct-id
    seller\#tprice\#tprice
    seller\#tcondition\#titem-condition
    seller\#tavailability\#tquantity
    seller\#tstate\#tadd-delete

    """#,
    #"""
    name\#tamazon-listings
    title\#tAmazon listings feed, JSON
    formats\#tjson\#tjsonl
    roots
    records
    namespaces
    requires\#tsku\#tproductType\#tattributes/item_name/value|attributes/brand/value|attributes/purchasable_offer/currency
    group
    seller\#tid\#tsku
    seller\#ttitle\#tattributes/item_name/value
    seller\#tdescription\#tattributes/product_description/value\#tattributes/bullet_point/value
    seller\#tbrand\#tattributes/brand/value
    seller\#tcategory\#tattributes/recommended_browse_nodes/value\#tattributes/item_type_keyword/value
    seller\#tproduct_type\#tproductType
    seller\#tgtin\#tattributes/externally_assigned_product_identifier/value
    seller\#tmpn\#tattributes/part_number/value\#tattributes/model_number/value
    seller\#tprice\#tattributes/purchasable_offer/our_price/schedule/value_with_tax\#tattributes/list_price/value_with_tax\#tattributes/list_price/value
    seller\#tcurrency\#tattributes/purchasable_offer/currency\#tattributes/list_price/currency
    seller\#tcondition\#tattributes/condition_type/value
    seller\#tavailability\#tattributes/fulfillment_availability/quantity
    seller\#timage_links\#tattributes/main_product_image_locator/media_location\#tattributes/main_offer_image_locator/media_location
    seller\#titem_group\#tattributes/child_parent_sku_relationship/parent_sku
    seller\#tmanufacturer\#tattributes/manufacturer/value
    seller\#tstate\#toperationType

    """#,
    #"""
    name\#tamazon-report
    title\#tAmazon listings report
    formats\#tcsv\#ttsv
    roots
    records
    namespaces
    requires\#titem-name\#tseller-sku\#tasin1|product-id|listing-id
    group
    seller\#tid\#tseller-sku\#tlisting-id\#tasin1
    seller\#ttitle\#titem-name
    seller\#tdescription\#titem-description
    seller\#tbrand\#tbrand
    seller\#tcategory\#tzshop-category1\#tzshop-browse-path\#tbrowse-node
    seller\#tgtin\#tproduct-id
    seller\#tprice\#tprice
    seller\#tcurrency\#tcurrency
    seller\#tcondition\#titem-condition
    seller\#tavailability\#tquantity
    seller\#tlink\#turl\#tproduct-page
    seller\#timage_links\#timage-url
    seller\#tcreated_at\#topen-date
    seller\#tstate\#tstatus

    """#,
    #"""
    name\#tawin
    title\#tAwin product feed
    formats\#tcsv\#ttsv
    roots
    records
    namespaces
    requires\#taw_deep_link|aw_product_id\#tproduct_name\#tmerchant_product_id|merchant_id|merchant_name|search_price
    group
    seller\#tid\#taw_product_id\#tmerchant_product_id
    seller\#ttitle\#tproduct_name
    seller\#tdescription\#tdescription\#tproduct_short_description\#tspecifications\#tpromotional_text
    seller\#tbrand\#tbrand_name
    seller\#tcategory\#tmerchant_product_category_path\#tcategory_name\#tmerchant_category
    seller\#tproduct_type\#tproduct_type
    seller\#tgtin\#tproduct_GTIN\#tean\#tupc\#tisbn
    seller\#tmpn\#tmpn
    seller\#tprice\#tsearch_price\#tstore_price\#tdisplay_price\#tproduct_price_old\#tbase_price
    seller\#tcurrency\#tcurrency
    seller\#tcondition\#tcondition
    seller\#tavailability\#tin_stock\#tstock_status\#tis_for_sale\#tstock_quantity
    seller\#tlink\#tmerchant_deep_link\#taw_deep_link\#tbasket_link
    seller\#timage_links\#tmerchant_image_url\#taw_image_url\#tlarge_image\#talternate_image\#talternate_image_two\#talternate_image_three\#talternate_image_four\#taw_thumb_url\#tmerchant_thumb_url
    seller\#tlanguage\#tlanguage
    seller\#titem_group\#tparent_product_id
    seller\#tseller_id\#tmerchant_id
    seller\#tseller_name\#tmerchant_name
    seller\#tmodel\#tproduct_model\#tmodel_number
    seller\#tadult\#tFashion:suitable_for
    seller\#tcreated_at\#tvalid_from\#tlast_updated

    """#,
    #"""
    name\#tbmecat
    title\#tBMEcat 1.2 and 2005
    formats\#txml
    roots\#tBMECAT\#tBMEcat
    records\#tARTICLE\#tPRODUCT
    namespaces
    requires
    group
    cells\#t65536
    attribute\#tARTICLE_FEATURES/FEATURE\#tPRODUCT_FEATURES/FEATURE\#tPRODUCT_FEATURES/FEATURE_GROUP/FEATURE\#tARTICLE_FEATURES/FEATURE_GROUP/FEATURE
    attribute-name\#tFNAME\#tFTEMPLATE/FT_NAME
    attribute-value\#tFVALUE\#tFVALUE_DETAILS\#tVARIANTS/VARIANT/FVALUE
    attribute-unit\#tFUNIT
    attribute\#tUSER_DEFINED_EXTENSIONS/UDX.WALLMEDIEN.PROPERTIES/UDX.WALLMEDIEN.PROPERTY
    attribute-name\#tUDX.WALLMEDIEN.PROPERTY.NAME
    attribute-value\#tUDX.WALLMEDIEN.PROPERTY.VALUE
    attribute-unit
    categories\#tCATALOG_STRUCTURE\#tGROUP_ID\#tGROUP_NAME\#tPARENT_ID
    category-references\#tCATALOG_GROUP_ID\#tARTICLE_TO_CATALOGGROUP_MAP/CATALOG_GROUP_ID\#tPRODUCT_TO_CATALOGGROUP_MAP/CATALOG_GROUP_ID
    category-map\#tARTICLE_TO_CATALOGGROUP_MAP\#tART_ID\#tCATALOG_GROUP_ID
    category-map\#tPRODUCT_TO_CATALOGGROUP_MAP\#tPROD_ID\#tCATALOG_GROUP_ID
    categories\#tCLASSIFICATION_GROUP\#tCLASSIFICATION_GROUP_ID\#tCLASSIFICATION_GROUP_NAME\#tCLASSIFICATION_GROUP_PARENT_ID
    category-references\#tARTICLE_FEATURES/REFERENCE_FEATURE_GROUP_ID\#tPRODUCT_FEATURES/REFERENCE_FEATURE_GROUP_ID
    head\#tseller_id\#tHEADER/SUPPLIER/SUPPLIER_ID\#tHEADER/SUPPLIER_IDREF
    head\#tseller_name\#tHEADER/SUPPLIER/SUPPLIER_NAME
    head\#tcurrency\#tHEADER/CATALOG/CURRENCY
    head\#ttarget_country\#tHEADER/CATALOG/TERRITORY
    seller\#tid\#tSUPPLIER_AID\#tSUPPLIER_PID
    seller\#ttitle\#tARTICLE_DETAILS/DESCRIPTION_SHORT\#tPRODUCT_DETAILS/DESCRIPTION_SHORT
    seller\#tdescription\#tARTICLE_DETAILS/DESCRIPTION_LONG\#tPRODUCT_DETAILS/DESCRIPTION_LONG
    seller\#tbrand\#tARTICLE_DETAILS/BRAND_NAME\#tPRODUCT_DETAILS/BRAND_NAME\#tARTICLE_DETAILS/MANUFACTURER_NAME\#tPRODUCT_DETAILS/MANUFACTURER_NAME
    seller\#tgtin\#tARTICLE_DETAILS/EAN\#tPRODUCT_DETAILS/EAN\#tPRODUCT_DETAILS/INTERNATIONAL_PID\#tARTICLE_DETAILS/INTERNATIONAL_AID
    seller\#tmpn\#tARTICLE_DETAILS/MANUFACTURER_AID\#tPRODUCT_DETAILS/MANUFACTURER_PID
    seller\#tprice\#tARTICLE_PRICE_DETAILS/ARTICLE_PRICE/PRICE_AMOUNT\#tPRODUCT_PRICE_DETAILS/PRODUCT_PRICE/PRICE_AMOUNT\#tARTICLE_PRICE/PRICE_AMOUNT
    seller\#tcurrency\#tARTICLE_PRICE_DETAILS/ARTICLE_PRICE/PRICE_CURRENCY\#tPRODUCT_PRICE_DETAILS/PRODUCT_PRICE/PRICE_CURRENCY\#tARTICLE_PRICE/PRICE_CURRENCY
    seller\#tavailability\#tARTICLE_DETAILS/DELIVERY_TIME\#tPRODUCT_DETAILS/DELIVERY_TIME
    seller\#timage_links\#tMIME_INFO/MIME/MIME_SOURCE
    seller\#tmodel\#tARTICLE_DETAILS/MANUFACTURER_TYPE_DESCR\#tPRODUCT_DETAILS/MANUFACTURER_TYPE_DESCR
    seller\#ttarget_country\#tARTICLE_PRICE_DETAILS/ARTICLE_PRICE/TERRITORY\#tPRODUCT_PRICE_DETAILS/PRODUCT_PRICE/TERRITORY
    seller\#tseller_id\#tSUPPLIER_ID\#tSUPPLIER_IDREF
    seller\#tseller_name\#tSUPPLIER_NAME

    """#,
    #"""
    name\#tceneo
    title\#tCeneo
    formats\#txml
    roots\#toffers
    records\#to
    namespaces
    requires
    group
    attribute\#tattrs/a
    attribute-name\#t@name
    attribute-value\#t.
    attribute-unit
    attribute-field\#tbrand\#tProducent\#tMarka
    attribute-field\#tmpn\#tKod producenta\#tKod_producenta
    attribute-field\#tgtin\#tEAN\#tISBN
    attribute-field\#tmanufacturer\#tWytwórca
    seller\#tid\#t@id\#tid
    seller\#ttitle\#tname
    seller\#tdescription\#tdesc
    seller\#tcategory\#tcat
    seller\#tprice\#t@price\#tprice
    seller\#tavailability\#t@avail
    seller\#tcondition\#t@condition
    seller\#tlink\#t@url\#turl
    seller\#timage_links\#timgs/main/@url\#timgs/i/@url
    seller\#titem_group\#t@group_id
    seller\#tseller_id\#t@seller_id\#t@shop_id
    seller\#tseller_name\#tseller\#tshop
    seller\#tresponsible_person\#tresponsibleEntity\#tproducerInfo

    """#,
    #"""
    name\#tcj
    title\#tCJ product catalogue
    formats\#tcsv\#ttsv
    roots
    records
    namespaces
    requires\#tPROGRAMNAME|PROGRAM_NAME\#tBUYURL|LINK\#tNAME|TITLE
    group
    seller\#tid\#tID\#tSKU
    seller\#ttitle\#tTITLE\#tNAME
    seller\#tdescription\#tDESCRIPTION\#tKEYWORDS
    seller\#tbrand\#tBRAND
    seller\#tcategory\#tADVERTISERCATEGORY\#tTHIRDPARTYCATEGORY
    seller\#tgoogle_product_category\#tGOOGLE_PRODUCT_CATEGORY\#tGOOGLE_PRODUCT_CATEGORY_NAME\#tGOOGLE_PRODUCT_CATEGORY_ID
    seller\#tproduct_type\#tPRODUCT_TYPE
    seller\#tgtin\#tGTIN\#tUPC\#tISBN
    seller\#tmpn\#tMPN\#tMANUFACTURERID
    seller\#tprice\#tPRICE\#tSALEPRICE\#tSALE_PRICE\#tRETAILPRICE\#tFROMPRICE
    seller\#tcurrency\#tCURRENCY\#tPRICE_CURRENCY
    seller\#tcondition\#tCONDITION
    seller\#tavailability\#tAVAILABILITY\#tINSTOCK
    seller\#tlink\#tLINK\#tBUYURL\#tMOBILE_LINK
    seller\#timage_links\#tIMAGE_LINK\#tIMAGEURL\#tADDITIONAL_IMAGE_LINK
    seller\#tlanguage\#tCONTENT_LANGUAGE
    seller\#ttarget_country\#tTARGET_COUNTRY
    seller\#titem_group\#tITEM_GROUP_ID
    seller\#tseller_id\#tADVERTISERID\#tADVERTISER_ID\#tPROGRAM_ID
    seller\#tseller_name\#tPROGRAM_NAME\#tPROGRAMNAME\#tADVERTISER_NAME\#tSELLER_NAME
    seller\#tmanufacturer\#tMANUFACTURER
    seller\#tadult\#tADULT
    seller\#tage_group\#tAGE_GROUP
    seller\#tcreated_at\#tSTARTDATE\#tLAST_UPDATED\#tLASTUPDATED

    """#,
    #"""
    name\#tcxml
    title\#tcXML catalogue
    formats\#txml
    roots\#tcXML\#tIndex
    records\#tIndexItemAdd\#tIndexItemPunchout
    namespaces
    requires
    group
    head\#tseller_id\#tMessage/Index/SupplierID\#tIndex/SupplierID\#tSupplierID
    seller\#tid\#tItemID/SupplierPartID\#tItemID/SupplierPartAuxiliaryID
    seller\#ttitle\#tItemDetail/Description/ShortName\#tPunchoutDetail/Description/ShortName\#tItemDetail/Description\#tPunchoutDetail/Description
    seller\#tbrand\#tItemDetail/ManufacturerName
    seller\#tcategory\#tItemDetail/Classification\#tPunchoutDetail/Classification
    seller\#tmpn\#tItemDetail/ManufacturerPartID
    seller\#tprice\#tItemDetail/UnitPrice/Money
    seller\#tcurrency\#tItemDetail/UnitPrice/Money/@currency
    seller\#tlink\#tItemDetail/URL\#tPunchoutDetail/URL

    """#,
    #"""
    name\#tebay-mip
    title\#teBay Merchant Integration Platform
    formats\#txml
    roots\#tproductRequest\#tproduct-feed
    records\#tproduct
    namespaces
    requires
    group
    attribute\#tproductInformation/attribute
    attribute-name\#t@name
    attribute-value\#t.
    attribute-unit
    seller\#tid\#tSKU
    seller\#ttitle\#tproductInformation/title
    seller\#tdescription\#tproductInformation/description/productDescription\#tproductInformation/description/additionalInfo
    seller\#tbrand\#tproductInformation/Brand
    seller\#tcategory\#tproductInformation/category
    seller\#tgtin\#tproductInformation/EAN\#tproductInformation/UPC\#tproductInformation/ISBN
    seller\#tmpn\#tproductInformation/MPN
    seller\#tcondition\#tproductInformation/conditionInfo/condition
    seller\#timage_links\#tproductInformation/pictureURL

    """#,
    #"""
    name\#tfnac
    title\#tFnac Marketplace offers
    formats\#txml
    roots\#toffers_update\#toffers_query_response
    records\#toffer
    namespaces
    requires
    group
    seller\#tid\#toffer_reference\#toffer_seller_id\#toffer_fnac_id
    seller\#ttitle\#tproduct_name
    seller\#tdescription\#tdescription\#tinternal_comment
    seller\#tgtin\#tproduct_reference\#tean
    seller\#tprice\#tprice\#tadherent_price
    seller\#tcondition\#tproduct_state
    seller\#tavailability\#tquantity
    seller\#tlink\#tproduct_url
    seller\#tstate\#ttreatment

    """#,
    #"""
    name\#tgeneric-csv
    title\#tTables of any kind
    formats\#tcsv\#ttsv
    roots
    records
    namespaces
    requires
    group
    seller\#tid\#tid\#titem_id\#tproduct_id\#toffer_id\#tlisting_id\#tarticle_id\#tsku\#tSKU_ID\#tproduct_code\#titem_number\#titem_no\#tcode\#thandle\#thandleid\#tID produit\#tArtikelnummer\#tArtikel-Nr.\#tArtNr\#tProdukt-ID\#tBestellnummer\#tréférence\#treference\#tréférence produit\#tidentifiant\#tid_producto\#treferencia\#tcódigo\#tcodice\#tcodice articolo\#tcodice prodotto\#tindeks\#tkod\#tkod produktu\#tid produktu\#tsymbol\#tartikelnummer\#tartikelcode\#tproductnummer\#tkód\#tkód produktu\#tkatalogové číslo\#tID товара\#tартикул\#tкод\#tкод товара\#tид\#tproperty_id\#thotel_id\#tidentifier\#tasin\#tguid\#t@id\#taw_product_id\#tmerchant_product_id\#tcontent_id\#tretailer_id\#texternal_id\#tunique_id\#tuid\#tpart_id\#tArtikelnummer im Shop\#tArtikel-ID\#tProduktnummer\#tArtikelnr\#tArt.-Nr.\#tSKU/Artikelnummer\#tréf\#tréférence interne\#tcódigo de producto\#tcódigo del producto\#tid del producto\#tID artículo\#tcodice del prodotto\#tid prodotto\#tid articolo\#tidentyfikator\#tnumer katalogowy\#tindeks produktu\#tčíslo produktu\#tκωδικός\#tκωδικός προϊόντος\#tΚωδικός\#tΚωδικός Προϊόντος\#tidx\#t商品编号\#t商品ID\#t产品编号\#t货号\#t商品编码\#tproductid\#titemid\#tofferid\#tarticleid\#tidentifiers/sku\#tsourceproductid\#tproduct code/sku\#tproduct_sku\#tvariant_sku\#titem_sku\#tΑναγνωριστικό\#tazonosító\#tcikkszám\#tkod towaru\#tvarenummer\#ttuotenumero\#tidentificador\#treferência\#türün kodu\#tstok kodu\#tартикул товара\#t品番\#t상품코드\#tarticle_number\#tarticle_no\#tart_no\#tproduktnr\#tid artykułu\#tid towaru\#tnr artykułu\#tnr katalogowy\#tn° article\#tn° produit\#tcode article\#tcode produit\#tréf produit\#tref article\#tcod\#tcod producto\#tcódigo artículo\#tsku proveedor\#tcodigo produto\#tcód. produto\#tcod. articolo\#trif\#tartikelkode\#tvarekode\#tvare nr\#tvare-id\#ttuotekoodi\#ttuote-id\#tsku-koodi\#ttermék azonosító\#ttermék id\#ttermékkód\#tcod produs\#tid produs\#tcod articol\#türün id\#türün no\#tkimlik\#tالمعرف\#tمعرف المنتج\#tرقم المنتج\#tرمز المنتج\#tالمعرّف\#tמזהה\#tמזהה מוצר\#t商品管理番号\#t商品管理番号（商品URL）\#t商品番号\#t商品コード\#t管理番号\#t상품ID\#t상품번호\#t아이디\#t제품번호\#t產品編號\#t商品編號\#t貨號\#t编号\#tรหัสสินค้า\#tmã sản phẩm\#tkode produk\#tid produk\#tkode barang\#tšifra\#tšifra proizvoda\#tšifra artikla\#tid proizvoda\#tид товара\#tномер\#tномер на продукт\#tкод на продукт\#tкаталожен номер\#tкод товару\#tартикул товару\#tідентифікатор\#tprekės kodas\#tprodukto kodas\#tpreces kods\#ttoote kood\#tkód tovaru\#tkód zboží\#tčíslo zboží\#tobjednací číslo\#tkód položky\#tbestelnummer\#tproduct nr\#tκωδικός είδους\#tsku προϊόντος\#tmpid\#tpid\#tprod_id\#titem_code\#tpart_no\#tstock_code\#tstock_number\#tmodel_id\#tlisting_number\#tad_id\#toffer_sku\#tmerchant_sku\#tseller_sku\#tshop_sku\#tcustom_label\#t(custom) label (sku)\#tvariant id\#tvariation_id\#tmain_sku\#tmaster_id\#tstyle_code\#tstyle_number\#trecord_id\#tentry_id\#texternal_reference\#treference_id\#tproduct_reference\#tréférence du produit\#tid oferty\#tid annonce\#tidentifiant unique\#tnumer oferty\#tnummer\#taid\#tsellerproductid\#toffernumber\#tnr\#tno produit\#tid article\#tID_PRODUCT\#tordernumber\#tid_offer\#tprovider_key\#tidentifikator\#tIdentifiant produit\#tАртикулен номер\#tŠifra izdelka\#tID predmeta\#tUnieke_code\#tCodiceInterno\#tAlternateID
    seller\#ttitle\#ttitle\#tname\#tproduct_name\#tNAME_PRODUCT\#tproduct_title\#titem_name\#titem_title\#toffer_name\#tlisting_title\#theadline\#tsubject\#tproductname\#tlabel\#tTitel\#tProduktname\#tArtikelname\#tBezeichnung\#tArtikelbezeichnung\#tProduktbezeichnung\#ttitre\#tnom\#tnom du produit\#tdésignation\#tintitulé\#ttítulo\#tnombre\#tnombre del producto\#ttitolo\#tnome\#tnome prodotto\#tnazwa\#tnazwa produktu\#ttytuł\#tnaam\#tproductnaam\#tnázev\#tnázev produktu\#tjméno\#tназвание\#tнаименование\#tимя\#tзаголовок\#tназвание товара\#tproperty_name\#tProdukttitel\#tArtikeltitel\#tnom produit\#tlibellé\#ttitre du produit\#tnombre producto\#ttítulo del producto\#ttítulo do produto\#ttitolo prodotto\#ttitolo del prodotto\#tnome del prodotto\#tnazwa przedmiotu\#ttytuł oferty\#tproducttitel\#ttitel product\#tnázev zboží\#tnázev položky\#tτίτλος\#tΤίτλος\#tόνομα\#tΌνομα\#tόνομα προϊόντος\#tΌνομα Προϊόντος\#tΠεριγραφή Είδους\#tнаименование товара\#t商品名称\#t商品标题\#t产品名称\#t标题\#t名称\#t品名\#tterméknév\#ttermék neve\#tProduktnamn\#tproduktnavn\#tbenämning\#tvarenavn\#ttuotenimi\#tnome do produto\#tnome produto\#tnaziv\#tdenumire\#tdenumire produs\#tnume produs\#türün adı\#tnazwa towaru\#tназва\#tназва товару\#tнаименование продукта\#tиме\#tиме на продукта\#t商品名\#t상품명\#tnaziv proizvoda\#tname *\#tproduct\#tproduit\#tprodukt\#tartikel\#tarticle_name\#tarticle_title\#tartikelnaam\#tartikelname_1\#tbezeichnung_1\#twarenbezeichnung\#tkurzbezeichnung\#ttitel_1\#tartikelbenämning\#tvarunamn\#tnamn\#tnavn\#tvaretitel\#tproduktbetegnelse\#tnimi\#ttuotteen nimi\#totsikko\#tcím\#tmegnevezés\#tnév\#ttermék megnevezése\#ttermék\#ttitlu\#tdenumirea\#tdenumire articol\#tnume\#tbaşlık\#türün\#türün ismi\#tالعنوان\#tاسم المنتج\#tاسم\#tعنوان المنتج\#tالاسم\#tכותרת\#tשם\#tשם המוצר\#tשם מוצר\#tタイトル\#t製品名\#t名前\#t제목\#t제품명\#t이름\#t상품 이름\#t標題\#t商品名稱\#t產品名稱\#t名稱\#tชื่อสินค้า\#tชื่อ\#ttên sản phẩm\#ttên\#ttiêu đề\#tnama produk\#tjudul\#tnama\#tnama barang\#tnaslov\#time\#tnaziv artikla\#time izdelka\#tnaziv izdelka\#tназвание продукта\#tнаименование на продукта\#tзаглавие\#tнайменування\#tназва продукту\#tpavadinimas\#tprekės pavadinimas\#tnosaukums\#tpreces nosaukums\#tnimetus\#ttoote nimi\#tpealkiri\#tnázov\#tnázov produktu\#tnázov tovaru\#tjméno produktu\#ttitulek\#tnadpis\#tnaam product\#tomschrijving kort\#ttytuł produktu\#tnazwa artykułu\#tnom de l'article\#tnom article\#ttitre article\#ttitre annonce\#ttitre de l'annonce\#tlibelle produit\#tlibellé article\#tintitulé produit\#tnombre artículo\#tnombre del artículo\#tnombre de producto\#tnome articolo\#ttitolo articolo\#tnome do artigo\#tdesignação\#tdescrição curta\#tnome do item\#tτίτλος προϊόντος\#tονομασία\#tόνομα είδους\#tproduct_name_1\#tproductdescription_short\#tdisplay_name\#tshort_name\#tfull_name\#tproduct_full_name\#toffertitle\#tad_title\#theading\#tmodel_title\#tproduct_heading\#tmain_title\#tgoods_name\#tware_name\#tsubject_line\#tdenomination\#tdescription_short\#tshortlabel\#tlonglabel\#ttitre_produit\#tНазвание позиции
    seller\#tdescription\#tdescription\#tlong_description\#tproduct_description\#tfull_description\#titem_description\#tdesc\#tbody\#tbody_html\#tbody (html)\#tcontent\#ttext\#tdetails\#tshort_description\#tsummary\#tBeschreibung\#tLangbeschreibung\#tProduktbeschreibung\#tArtikelbeschreibung\#tKurzbeschreibung\#tdescriptif\#tdescription longue\#tdescription courte\#tdescripción\#tdescripcion\#tdescrizione\#topis\#topis produktu\#tomschrijving\#tbeschrijving\#tproductomschrijving\#tpopis\#tpopis produktu\#tописание\#tописание товара\#tarticle_description\#tArtikelbeschreibung lang\#tProduktbeschreibung lang\#tdescription produit\#tdescription du produit\#tdescripción del producto\#tdescripción larga\#tdescrizione prodotto\#tdescrizione lunga\#tdescrizione del prodotto\#topis oferty\#topis przedmiotu\#tbeschrijving product\#tlange omschrijving\#tpopis zboží\#tkrátký popis\#tπεριγραφή\#tΠεριγραφή\#tполное описание\#tкраткое описание\#t商品描述\#t产品描述\#t描述\#t商品详情\#t详情\#tleírás\#ttermékleírás\#tBeskrivning\#tBeskrivelse\#tkuvaus\#tdescrição\#tdescrição do produto\#tdescriere\#taçıklama\#türün açıklaması\#tопис\#tопис товару\#tописание на продукта\#t商品説明\#t상품설명\#tdescriptionhtml\#tdescription_html\#tlongdescription\#tshortdescription\#tproduct_desc\#titem_desc\#tlong_desc\#tshort_desc\#tdescription_long\#tdescription_full\#tdescription_text\#tmarketing_description\#tseo_description\#thtml_description\#tdesc_long\#tabout\#tfeatures\#tbullet_points\#tdetailbeschreibung\#tartikelbeschreibung_1\#tlangtext\#tkurztext\#tbeschreibungstext\#tprodukttext\#tartikeltext\#tdescriptif produit\#tdescriptif long\#tdescriptif court\#ttexte\#tdescripcion corta\#tdescripción completa\#tdescripcion producto\#tdescrizione breve\#tdescrizione estesa\#tdescrizione completa\#tdescrição completa\#tdescrição longa\#topis długi\#topis krótki\#tpełny opis\#tkrótki opis\#topis produktu html\#tlange beschrijving\#tkorte omschrijving\#tproductbeschrijving\#tproduktbeskrivning\#tlång beskrivning\#tproduktbeskrivelse\#tvarebeskrivelse\#ttuotekuvaus\#tpitkä kuvaus\#ttuotteen kuvaus\#trészletes leírás\#trövid leírás\#thosszú leírás\#tdescriere produs\#tdescriere lunga\#tdescriere scurtă\#tdescrierea\#türün detay\#türün açıklama\#tdetay\#tالوصف\#tوصف المنتج\#tوصف\#tתיאור\#tתאור\#tתיאור המוצר\#t説明\#t商品説明文\#t説明文\#t詳細\#t설명\#t상세설명\#t제품설명\#t產品描述\#t說明\#tรายละเอียด\#tคำอธิบาย\#tmô tả\#tmô tả sản phẩm\#tdeskripsi\#tdeskripsi produk\#tketerangan\#topis proizvoda\#topis izdelka\#tdugi opis\#tописание продукта\#tподробное описание\#tдетальное описание\#tопис продукту\#tповний опис\#taprašymas\#tapraksts\#tkirjeldus\#tdlouhý popis\#tpopis tovaru\#tdlhý popis\#tκείμενο\#tπλήρης περιγραφή\#tπεριγραφή προϊόντος\#tPC用商品説明文\#tスマートフォン用商品説明文\#tPC用販売説明文
    seller\#tbrand\#tbrand\#tbrand_name\#tbrand/name\#tmake\#ttrademark\#tlabel_name\#tMarke\#tMarkenname\#tmarque\#tmarca\#tmarka\#tmerk\#tznačka\#tбренд\#tмарка\#tторговая марка\#tHersteller / Markenname\#tMarke/Hersteller\#tnom de marque\#tnombre de marca\#tnome marca\#tproducent/marka\#tmerknaam\#tμάρκα\#tΜάρκα\#t品牌\#t品牌名称\#tmárka\#tvarumärke\#tmerke\#tmærke\#ttuotemerkki\#tbrändi\#tznačka výrobce\#tbrandname\#tbrand/@name\#ttrade mark\#tブランド\#t브랜드\#tmarka adı\#tбренд товара\#tbrand_title\#tmanufacturer_brand\#tproduct_brand\#tmarkenname_1\#tmarke_hersteller\#tnom marque\#tmarque produit\#tmarque du produit\#tmarca prodotto\#tmarca producto\#tnazwa marki\#tvaremerke\#tbrand navn\#tbrändi nimi\#tmárkanév\#tmarca produsului\#tالعلامة التجارية\#tالعلامة\#tماركة\#tמותג\#tיצרן ומותג\#tブランド名\#tメーカー名\#t브랜드명\#t品牌名稱\#tแบรนด์\#tยี่ห้อ\#tthương hiệu\#tnhãn hiệu\#tmerek\#trobna marka\#tznamka\#tblagovna znamka\#tbrend\#tprekės ženklas\#tgamintojas / prekės ženklas\#tzīmols\#tkaubamärk\#tbrand/title\#tbrand/value\#tεταιρεία\#tторгова марка\#tC:Brand\#tC:Marke\#tC:Marque\#tC:Marca
    seller\#tcategory\#tcategory\#tcategories\#tcategory_path\#tcategory_name\#tcategory/name\#tcategories/name\#tcategorypath\#tproduct_category\#tcategory_tree\#tbreadcrumb\#tbreadcrumbs\#tdepartment\#tcollection\#tcategorytext\#tkategorie\#tWarengruppe\#tProduktgruppe\#tKategoriepfad\#tcatégorie\#tcategorie\#trubrique\#trayon\#tcategoría\#tcategoria\#tkategoria\#trubriek\#tproductgroep\#tkategorie produktu\#tкатегория\#tраздел\#tрубрика\#tmerchant_product_category_path\#tProduktkategorie\#tProduktkategorie im Shop\#tKategorien\#tArtikelkategorie\#tcatégorie produit\#tcatégories\#tcategoría del producto\#tcategorías\#tcategoria prodotto\#tcategorie prodotto\#tkategoria produktu\#tproductcategorie\#tkategorie zboží\#tκατηγορία\#tΚατηγορία\#tкатегория товара\#t分类\#t类目\#t商品分类\#t产品分类\#tProduktgruppe im Shop\#tcategories (x,y,z...)\#tcategories/category\#tcategories/category/name\#tcategories/category/@name\#tcategoryname\#tcategory/@name\#tkategória\#tkategorija\#tkategori\#ttuoteryhmä\#tcategoria do produto\#tcategorie produs\#tкатегорія\#tカテゴリ\#t카테고리\#tmerchantcategory\#tcategory_full\#tcategory_tree_path\#tcategorypathname\#tproduct_categories\#tmain_category\#tprimary_category\#tcategory_title\#tcategory/title\#tcategory/path\#tcategory/full_path\#tcategory_1\#tcat\#tkategorie_1\#tkategoriepfade\#tkategoriename\#twarengruppenname\#tcatégorie principale\#tcatégorie du produit\#trayons\#tcategoría principal\#tcategoría producto\#tcategoria principale\#tkategoria główna\#tścieżka kategorii\#thoofdcategorie\#tproduktkategori\#tkategorinavn\#tvaregruppenavn\#tosasto\#tkategoria polku\#ttermékkategória\#tkategória útvonal\#tcategorii\#tcategorie principală\#tkategori adı\#tkategoriler\#tالتصنيف\#tالفئة\#tالقسم\#tקטגוריה\#tקטגוריות\#tカテゴリー\#t商品カテゴリ\#tジャンル\#t카테고리명\#t분류\#t類別\#t分類\#t商品分類\#tหมวดหมู่\#tdanh mục\#tkategori produk\#tkategorije\#tkategorija proizvoda\#tкатегория на продукта\#tкатегории\#tрозділ\#tкатегория продукта\#tgrupė\#tkategorija prekės\#tkategooria\#tzaradenie\#tκατηγορία προϊόντος\#tcategories/0\#tsections\#tsection\#tgroup_name\#tclassification\#tshop_cat\#tshopcategory\#tcategory_full_name\#tcategory name path\#tKategorie Ebene 1\#tKategoriebaum\#tarbre de catégories\#teBay category 1 name\#teBay category name
    seller\#tgoogle_product_category\#tgoogle_product_category\#tgoogle_category\#tgoogle_taxonomy\#tgoogle product category id\#tfb_product_category\#tGoogle Produktkategorie\#tGoogle-Produktkategorie\#tcatégorie de produits Google\#tcategoría de producto de Google\#tcategoría de productos de Google\#tcategoria prodotto Google\#tcategoria de produto do Google\#tgoogleproductcategory\#tgooglecategory\#tkategoria produktów Google\#tGoogle productcategorie\#tgoogle_product_cat\#tgoogle_cat\#tgoogle kategorie\#tkategorie google\#tcatégorie google\#tcategoría google\#tkategoria google\#tgoogle categorie\#tgooglekategori\#tgoogle tuoteluokka\#tgoogle termékkategória\#tgoogle ürün kategorisi\#tفئة منتجات google\#tgoogle の商品カテゴリ\#tgoogle 商品カテゴリ\#tgoogle 제품 카테고리\#tgoogle 產品類別\#tgoogle 产品类别\#tкатегория google\#tкатегория товаров google
    seller\#tproduct_type\#tproduct_type\#ttype\#titem_type\#tmerchant_category\#tProdukttyp\#tProduktart\#ttype de produit\#ttipo de producto\#ttipo prodotto\#ttyp produktu\#tproducttype\#tтип\#tтип товара\#ttipo di prodotto\#tτύπος\#tΤύπος\#t产品类型\#t商品类型\#t类型\#titem_kind\#tkind\#tproduct_kind\#tartikeltyp\#ttype produit\#ttipo producto\#ttipo articolo\#trodzaj\#trodzaj produktu\#tprodukttype\#tproducttype naam\#ttuotetyyppi\#tterméktípus\#ttip produs\#türün tipi\#tنوع المنتج\#tסוג מוצר\#t商品タイプ\#t상품유형\#t產品類型\#tloại sản phẩm\#tvrsta\#tvrsta proizvoda\#tтип продукта\#tтип на продукта\#tтип товару\#tdruh\#tdruh zboží\#ttyp zboží
    seller\#tgtin\#tgtin\#tgtin13\#tgtin14\#tgtin12\#tgtin8\#tean\#tean13\#tean_code\#tean13_code\#tbarcode\#tbar_code\#tupc\#tisbn\#tisbn13\#tjan\#tEAN-Code\#tEAN/GTIN\#tGTIN/EAN\#tcode barre\#tcode-barres\#tcódigo de barras\#tcodice a barre\#tcodice ean\#tkod ean\#tkod kreskowy\#tstreepjescode\#tčárový kód\#tштрихкод\#tштрих-код\#tproduct_gtin\#tEAN / GTIN / Barcodenummer / UPC\#tEAN / GTIN\#tGTIN / EAN\#tEAN-Nummer\#tcódigo ean\#tkod ean/gtin\#tbarcode ean\#tγραμμωτός κώδικας\#tш-код\#t条形码\#t条码\#t商品条码\#tidentifiers/ean\#tidentifiers/gtin\#tproduct upc/ean\#tproduct_upc\#tproduct_ean\#teancode\#tean_barcode\#tean/upc\#tupc_code\#tvonalkód\#tstreckkod\#tstrekkode\#tviivakoodi\#tbarkod\#tJANコード\#tean_gtin\#tgtin_ean\#teans\#tean_number\#tean_upc\#tbarcodes\#tgtin_code\#tupc_ean\#tisbn_code\#tisbn10\#tean-nr\#tgtin-nummer\#tcode ean\#tcodes barres\#tgencod\#tcodigo barras\#tcód. barras\#tcodice ean13\#tkody ean\#tbarcodenummer\#tean-kode\#tean-koodi\#tvonalkód (ean)\#tcod de bare\#tcod bare\#tbarkod no\#tالباركود\#tرقم gtin\#tברקוד\#tバーコード\#t바코드\#t條碼\#t國際條碼\#tบาร์โค้ด\#tmã vạch\#tбаркод\#tштрихкод (ean)\#tbrūkšninis kodas\#tsvītrkods\#tribakood\#tčiarový kód\#tidentifiers/gtin13\#tidentifiers/upc\#tcodes/ean\#tcodes/gtin\#tgtin/value\#tean/value\#tEAN or UPC\#tCod EAN\#tEAN koda\#tBarkodas\#tUPC/EAN\#tčrtna koda\#tP:EAN\#tP:UPC\#tP:GTIN\#tP:ISBN
    seller\#tmpn\#tmpn\#tmanufacturer_part_number\#tmanufacturer_sku\#tpart_number\#tpartnumber\#tproductno\#tmfr_part_no\#tHerstellernummer\#tHersteller-Nr.\#tHerstellerartikelnummer\#tréférence fabricant\#treferencia fabricante\#tcodice produttore\#tkod producenta\#tfabrikantcode\#tkód výrobce\#tкод производителя\#tHerstellerartikelnummer (MPN)\#tHAN\#tHerstellernr.\#tréférence constructeur\#tcódigo fabricante\#treferencia del fabricante\#tcodice fabbricante\#tkod producenta (mpn)\#tfabrikant artikelnummer\#tартикул производителя\#t制造商零件编号\#tHerstellerartikelnummer (HAN/MPN)\#tHAN/MPN\#tidentifiers/mpn\#tmanufacturerpartnumber\#tmanufacturersku\#tmanufacturer_code\#tproducer_code\#tgyártói cikkszám\#tcódigo do fabricante\#tmanufacturer_part_no\#tmanufacturer_number\#tmanufacturerno\#tmfg_part_number\#tmfrpartnumber\#tmfr_part\#tmfpn\#tmpn_code\#toem\#toem_number\#toe_number\#tvendor_code\#tproducer_symbol\#thersteller artikelnr\#twerksnummer\#tteilenummer\#tréférence constructeur (mpn)\#tref fabricant\#tref constructeur\#treferencia del proveedor\#tcódigo del fabricante\#tcodice fornitore\#tcodice del produttore\#tsymbol producenta\#tnumer części producenta\#ttillverkarens artikelnummer\#tprodusentens varenr\#tvalmistajan tuotenumero\#tgyári cikkszám\#tcod producător\#türetici kodu\#tرقم القطعة\#t型番\#tメーカー型番\#t모델번호\#t製造商編號\#tкат. номер производител\#tgamintojo kodas\#tkód výrobcu\#tčíslo dílu\#tC:MPN\#tP:MPN
    seller\#tprice\#tprice\#tcurrent_price\#tselling_price\#tsell_price\#tunit_price\#tfinal_price\#tprice_with_vat\#tprice_vat\#tprice_incl_vat\#tregular_price\#tlist_price\#tbase_price\#tprice/amount\#tprice/value\#toffers/price\#tpricing/price\#tvariant_price\#tsale_price\#tPreis\#tVerkaufspreis\#tBruttopreis\#tprix\#tprix ttc\#ttarif\#tprecio\#tprezzo\#tcena\#tcena brutto\#tprijs\#tcena s dph\#tцена\#tстоимость\#tsearch_price\#tprice_eur\#tprice_brutto\#tPreis (Brutto)\#tPreis brutto\#tEndkundenpreis\#tPreis inkl. MwSt\#tprix de vente\#tprix public\#tprix unitaire\#tprecio de venta\#tprecio con iva\#tprezzo di vendita\#tprezzo ivato\#tcena detaliczna\#tcena sprzedaży\#tprijs incl. btw\#tverkoopprijs\#tcena vč. dph\#tprodejní cena\#tτιμή\#tΤιμή\#tΤιμή με ΦΠΑ\#tцена продажи\#tрозничная цена\#t价格\#t售价\#t商品价格\#t单价\#tpriceruah\#tpriceuah\#tprice_uah\#tpricerub\#tprice_rub\#tpriceusd\#tprice tax included\#tprice_with_tax\#tprice/@value\#tprice/@amount\#tprices/price\#tprices/price/value\#tprices/price/amount\#toffer/price\#toffers/offer/price\#toffers/offer/pricehistory/price\#tpricehistory/price\#tcityprices/cityprice\#tprice/current\#tprice/regular\#tcurrentprice\#tsaleprice\#tsellingprice\#tunitprice\#tfinalprice\#tpricewithvat\#tprice_gross\#tgross_price\#tbrutto\#tbruttó ár\#tár\#tpreço\#tpreço com iva\#tpris\#tpris inkl. moms\#thinta\#tpreț\#tpret\#tfiyat\#tціна\#tцена товара\#t価格\#t가격\#tprice tax excluded\#tprice_1\#tprice_amount\#tamount\#tproduct_price\#titem_price\#tcurrent_price_value\#tprice_now\#tnew_price\#tretail_price\#trrp\#tmsrp\#tconsumer_price\#tgross\#tprice_incl_tax\#tprice_inc_vat\#tprice_inc_tax\#tprice_with_tax_value\#tprice_tax_incl\#tprice/gross\#tprice/net\#tprice/brutto\#tprice/final\#tprice/price\#tprice/@price\#tpricing/amount\#tpricing/current\#toffer_price\#tstart_price\#tbuy_it_now_price\#tpreis_1\#tpreis in eur\#tpreis (eur)\#tladenpreis\#tvk preis\#tvk brutto\#tuvp\#tprix_1\#tprix ttc (€)\#tprix eur\#tprix promo\#tprix de vente ttc\#tprix du produit\#tprecio_1\#tprecio pvp\#tpvp\#tprecio final\#tprezzo finale\#tprezzo al pubblico\#tprezzo unitario\#tcena_1\#tcena sprzedaży brutto\#tcena detaliczna brutto\#tcena (pln)\#tprijs inclusief btw\#tverkoopprijs incl. btw\#tprijs_1\#tförsäljningspris\#tsalgspris\#tutsalgspris\#tmyyntihinta\#thinta (alv)\#teladási ár\#tfogyasztói ár\#tpreț vânzare\#tpreț cu tva\#tsatış fiyatı\#tالسعر\#tسعر\#tسعر البيع\#tמחיר\#t販売価格\#t税込価格\#t定価\#t판매가\#t판매가격\#t價格\#t售價\#t單價\#tราคา\#tgiá\#tgiá bán\#tharga\#tharga jual\#tmaloprodajna cijena\#tcijena\#tcijena s pdv\#tredna cena\#tprodajna cena\#tцена с ндс\#tцена руб\#tцена с ддс\#tпродажна цена\#tвартість\#tціна, грн\#tkaina\#tcena ar pvn\#thind\#tmüügihind\#tpredajná cena\#tcena s dph (kč)\#tτιμή πώλησης\#tλιανική τιμή\#tprezzo vendita\#tnormalpricewithvat\#tprice/normalpricewithvat\#tnormal_price\#tprice_eft\#tprice_display_price\#tbundlePricesPrice\#tStd. VK Brutto\#tPRICE_PRODUCT\#tprice_EK\#tproduct_price_vat_inc\#tprice_vat_inc\#tproduct_price_vat_included
    seller\#tcurrency\#tcurrency\#tcurrency_code\#tprice_currency\#tcurrencyid\#tpricecurrency\#tprice/currency\#toffers/pricecurrency\#tWährung\#tdevise\#tmoneda\#tdivisa\#tvaluta\#twaluta\#tměna\#tвалюта\#tdevise iso\#tνόμισμα\#tΝόμισμα\#t币种\#t货币\#tprice/@currency\#tprice/@currencycode\#tprice/@currency_code\#tprice/@curr\#tprices/price/@currency\#tprices/price/currency\#toffers/offer/pricehistory/price/@currency\#tcurrencycode\#tprice/currencycode\#tpénznem\#tmoeda\#tvaluutta\#tmonedă\#tpara birimi\#tвалюта товара\#t通貨\#tcurrencies\#tcurr\#tiso_currency\#tcurrency_iso\#tcurrency/code\#tprice_currency_code\#twährungscode\#twaehrung\#tcode devise\#tcódigo de moneda\#tcódigo moneda\#tvaluta kode\#tvalutta\#tdeviza\#tdöviz\#tpara birimi kodu\#tالعملة\#tמטבע\#t通貨コード\#t통화\#t貨幣\#t幣別\#tสกุลเงิน\#tđơn vị tiền\#tmata uang\#tcódigo da moeda\#tvolyuta\#twaluta kod\#tvaliuta\#tvaluuta
    seller\#tcondition\#tcondition\#titem_condition\#tproduct_condition\#tZustand\#tétat\#testado\#tcondizione\#tcondizioni\#tstan\#tstaat\#tconditie\#tstav\#tсостояние\#tArtikelzustand\#tétat du produit\#testado del producto\#tstan produktu\#tstan przedmiotu\#tκατάσταση\#tΚατάσταση\#t成色\#t新旧程度\#t状况\#tállapot\#tskick\#ttilstand\#tkunto\#tcondição\#tstare\#tdurum\#tстан\#titemcondition\#tproductcondition\#titem_state\#tproduct_state\#tcondition_type\#tcondition_name\#tzustandsbeschreibung\#tetat produit\#testado del artículo\#tcondizione articolo\#tstan artykułu\#tprodukttilstand\#tvarans skick\#ttuotteen kunto\#ttermék állapota\#tstare produs\#türün durumu\#tالحالة\#tحالة المنتج\#tמצב\#t状態\#t商品の状態\#t상태\#t商品狀況\#t狀態\#tสภาพ\#ttình trạng\#tkondisi\#tstanje\#tсъстояние\#tстан товару\#tbūklė\#tstāvoklis\#tseisukord\#tstav zboží\#tstav tovaru
    seller\#tavailability\#tavailability\#tin_stock\#tin stock?\#tstock_status\#tavailable\#tavailability_status\#toffers/availability\#tVerfügbarkeit\#tLieferstatus\#tdisponibilité\#tdisponibilidad\#tdisponibilità\#tdostępność\#tbeschikbaarheid\#tdostupnost\#tналичие\#tдоступность\#tLieferzeit\#tLagerbestand\#tBestand\#tstock\#ten stock\#tdelivery_time\#tdostępność produktu\#tvoorraad\#tlevertijd\#tskladem\#tdostupnosť\#tδιαθεσιμότητα\#tΔιαθεσιμότητα\#tВ наличии\#t库存\#t库存状态\#t是否有货\#tinstock\#tis_in_stock\#tstockstatus\#tavailabilitystatus\#tdeliverytime\#toffers/offer/availability\#tavailabilities/availability/@available\#tkészlet\#telérhetőség\#tlagerstatus\#ttillgänglighet\#ttilgjengelighet\#ttilgængelighed\#tsaatavuus\#tdisponibilidade\#tdisponibilitate\#tstok durumu\#tнаявність\#t在庫\#tstock availability\#tstock_availability\#tinventory\#tavail\#tavailability_text\#tavailability/status\#tis_available\#ton_stock\#tstock_level\#tstock_quantity\#tstock_qty\#tqty_in_stock\#tqty\#tquantity\#tquantity_available\#tavailable_quantity\#tinventory_quantity\#tinventory_level\#tinventory_status\#tamount_in_stock\#tlieferbar\#tlagerstand\#tauf lager\#tverfügbar\#tverfügbare menge\#tliefertage\#tlieferstatus text\#tquantité\#tquantité en stock\#tstock disponible\#tdélai de livraison\#tdélai\#tcantidad\#texistencias\#tplazo de entrega\#tquantità\#tgiacenza\#tgiacenze\#tdisponibilita magazzino\#ttempi di consegna\#tstan magazynowy\#tilość\#tilość w magazynie\#tczas dostawy\#taantal\#taantal op voorraad\#top voorraad\#tlagerantal\#tlagersaldo\#tantal i lager\#tlagerstatus text\#tpå lager\#tantall på lager\#tvarastosaldo\#tvarasto\#traktárkészlet\#traktáron\#tszállítási idő\#tstoc\#tîn stoc\#tcantitate\#tstok\#tstok adedi\#tstok miktarı\#tالتوفر\#tالمخزون\#tالكمية\#tזמינות\#tמלאי\#t在庫数\#t在庫状況\#t재고\#t재고수량\#t庫存\#t庫存數量\#tสต็อก\#ttồn kho\#ttình trạng kho\#tstok barang\#tzaliha\#tdostupnost proizvoda\#tdobavljivost\#tzaloga\#tналичност\#tостаток\#tостатки\#tколичество\#tкол-во\#tв наличии, шт\#tкількість\#tзалишок\#tlikutis\#tprieinamumas\#tpieejamība\#tlaoseis\#tsaadavus\#tsklad\#tskladová zásoba\#tdostupnosť tovaru\#tαπόθεμα\#tποσότητα\#tquantidade\#testoque\#tem estoque\#tdlv_time\#tavailabilityinstock\#tdelivery_period\#tshipping_time\#tversandzeit\#tlieferfrist\#tstockAmount
    seller\#tlink\#tlink\#turl\#tproduct_url\#titem_url\#toffer_url\#tdeeplink\#tdeep_link\#tproduct_link\#tpage_url\#tpermalink\#tcanonical_url\#texternal_url\#tfinal_url\#tmobile_link\#tProduktlink\#tArtikellink\#tlien\#tlien produit\#turl produit\#tenlace\#turl del producto\#tcollegamento\#tadres url\#todkaz\#tссылка\#taw_deep_link\#tmerchant_deep_link\#tbuyurl\#tProdukt URL\#tProdukt-Link\#tArtikel-URL\#tURL des Artikels\#turl du produit\#tlien du produit\#tlien vers le produit\#turl producto\#tenlace del producto\#turl prodotto\#tlink prodotto\#tlink al prodotto\#tlink do produktu\#tadres produktu\#turl produktu\#tproducturl\#tproductlink\#turl zboží\#todkaz na produkt\#tσύνδεσμος\#tΣύνδεσμος\#tссылка на товар\#t链接\#t商品链接\#t产品链接\#t商品网址\#t网址\#titemurl\#tofferurl\#tproduct page url\#tlanding_page\#tlanding_page_url\#toffers/offer/producturl\#toffer/url\#toffers/offer/url\#tlink/@href\#ttermék url\#ttermék link\#tproduktlänk\#ttuotelinkki\#tlink do produto\#turl do produto\#tlink produs\#türün linki\#tпосилання\#tpurchase_url\#tbuy_url\#tproduct_page\#titem_link\#toffer_link\#tweb_url\#twebsite_url\#twebsite\#tsite_url\#thref\#turi\#tweb_link\#tlink_url\#turl_link\#ttarget_url\#tdestination_url\#tclick_url\#ttracking_url\#taffiliate_link\#taffiliate_url\#ttracking_link\#tproduct_deep_link\#tdeeplinkurl\#tshop_url\#tstore_url\#tdetails_url\#tdetail_url\#tad_url\#tlisting_url\#tsource_url\#tcanonical\#tproduct/url\#tproduktseite\#turl artikel\#tshoplink\#tlien fiche produit\#turl fiche produit\#tadresse url\#tlien de la page\#turl de producto\#turl artículo\#tenlace producto\#tenlace web\#tindirizzo url\#turl articolo\#tlink articolo\#tadres strony\#turl oferty\#tlink do oferty\#tlink do sklepu\#turl product\#tproductpagina\#tlänk\#tlänk till produkt\#turl till produkt\#tlenke\#tproduktlenke\#tproduktside\#tlenke til produkt\#tlinkki\#ttuotteen linkki\#ttuotesivu\#thivatkozás\#ttermék oldal\#ttermék hivatkozás\#tlegătură\#tadresă url\#turl produs\#tbağlantı\#türün bağlantısı\#türün url\#tالرابط\#tرابط المنتج\#tرابط\#tקישור\#tקישור למוצר\#t商品リンク\#t商品url\#t商品ページurl\#tリンク\#t링크\#t상품링크\#t상품url\#t鏈接\#t連結\#t商品連結\#t產品連結\#tลิงก์\#tลิงค์\#tliên kết\#tđường dẫn\#ttautan\#turl produk\#tpoveznica\#tlink proizvoda\#tlink na proizvod\#tpovezava\#turl izdelka\#tссылка на страницу\#tадрес страницы\#tстраница товара\#turl товара\#tлинк\#tвръзка\#tадрес на продукта\#tпосилання на товар\#tлінк\#tnuoroda\#tprekės nuoroda\#tsaite\#tpreces saite\#ttoote link\#todkaz na zboží\#todkaz na tovar\#turl adresa\#tσύνδεσμος προϊόντος\#turl προϊόντος\#tligação\#tlink do artigo\#tonlinestoreurl\#tlink offerta\#tlien offre\#turl offre\#tlien_annonce\#tDeeplink1\#tПродукт на сайте\#tLink zum Produkt\#tURL de la fiche\#tlien de la fiche\#tLink til vare\#tlink til produkt\#tpovezava do izdelka
    seller\#timage_links\#timage_link\#timage\#timages\#timage_url\#timage_urls\#timg\#timgurl\#timg_url\#timage_src\#timage/url\#timage.url\#timage/src\#timages/url\#timages/src\#timages/image\#timages/@url\#tpicture\#tpictures\#tpictures/url\#tphoto\#tphotos\#tphoto_url\#tmain_image\#tmain_image_url\#tprimary_image\#tthumbnail\#tthumbnail_url\#tthumb\#tadditional_image_link\#tadditional_image_links\#tadditional_images\#timgurl_alternative\#tproduct_image\#tproductimageurl\#tmedia/url\#tgallery\#tBild\#tBilder\#tBild-URL\#tBildlink\#tProduktbild\#timage principale\#tlien image\#timagen\#timágenes\#timmagine\#timmagini\#tzdjęcie\#tzdjęcia\#tafbeelding\#tafbeeldingen\#tobrázek\#tobrázky\#tизображение\#tизображения\#tкартинка\#tфото\#tmerchant_image_url\#taw_image_url\#tBild URL(s)\#tBildlinks\#tArtikelbild\#tBild 1\#turl image\#turl de l’image\#turl de l'image\#tlien de l’image\#timage produit\#turl imagen\#timagen principal\#tenlace de imagen\#turl immagine\#tlink immagine\#timmagine principale\#tzdjęcie główne\#tlink do zdjęcia\#turl zdjęcia\#tafbeelding url\#tafbeeldingslink\#tobrázek url\#turl obrázku\#tεικόνα\#tΕικόνα\#tссылка на изображение\#tссылка на картинку\#tкартинки\#t图片\#t图片链接\#t主图\#t商品图片\#t图片地址\#tproductimage\#timageurl\#timageurls\#timage urls (x,y,z...)\#tbase_image\#tProduct Image File - 1\#tBild-URL_1\#tBildadresse\#tBild1\#timage1\#timage2\#timage3\#timage4\#timage5\#timage6\#timage7\#timage8\#timage_1\#timage_2\#timage_3\#timage_4\#timage_5\#timage_url_1\#timage_url_2\#timage_url_3\#timageurl1\#timageurl2\#timageurl3\#timage_link_1\#timage_link_2\#timages/image/url\#timages/image/@url\#timages/image/src\#timages/img\#timgs/img\#timage/@url\#timage/@src\#timage/large\#tphotos/photo\#tpictures/picture\#tpicture_url\#tpictureurl\#tadditional_image_url\#tadditional_imageurl\#tadditionalimage\#tadditional_image\#tadditionalimagelink\#tenlace imagen\#tlink da imagem\#timagem\#timagens\#tkép\#tkép url\#tképek\#tbildlänk\#tbillede\#tbilled-url\#tbilde\#tkuva\#timagine\#timagini\#tgörsel\#tresim\#tзображення\#tфото товара\#t画像\#t이미지\#tfeaturedimage/url\#tfeatured_image\#timage_links\#timage_href\#timage_file\#timage_path\#timage_1_url\#timage2_url\#timage3_url\#timage_main\#tmain_picture\#tmain_photo\#tprimary_image_url\#tlarge_image_url\#tlarge_image\#tbig_image\#timage_large\#timage_big\#tpicture1\#tpicture2\#tphoto1\#tphoto2\#tfoto\#tfotos\#tfoto1\#tfoto2\#timages/large\#timages/image/@href\#timages/image/link\#timages/image/large\#timages/main\#timages/0\#tmedia/image\#tmedia/images/image\#tmedia/src\#tassets/image\#timage/link\#timage/href\#tpictures/image\#tpictures/picture/url\#tbild 2\#tbild3\#tbilder url\#thauptbild\#tartikelbild_1\#tartikelbilder\#tproduktbilder\#turl_image_1\#tphoto produit\#tvisuel\#tvisuels\#tlien photo\#turl photo\#tlien de l'image\#timagen_1\#tfoto producto\#tenlace a imagen\#tenlace imagen principal\#timmagine_1\#tfoto prodotto\#tlink alla foto\#turl foto\#tzdjęcie_1\#turl zdjęcia głównego\#tlink do zdjęcia głównego\#tfoto url\#tproductafbeelding\#tafbeelding 1\#tlink afbeelding\#tbildadress\#tbilde url\#tbildelenke\#tbillede url\#tbilledlink\#tbilleder\#tkuvan linkki\#tkuvalinkki\#tkuvan url\#ttuotekuva\#tkép link\#tkép hivatkozás\#tképek linkje\#tlink imagine\#tpoza\#tpoze\#tlink poza\#turl imagine\#tgörsel bağlantısı\#tgörsel url\#tgörsel linki\#tresim url\#tresim linki\#tرابط الصورة\#tالصورة\#tصورة\#tصورة المنتج\#tקישור לתמונה\#tתמונה\#t画像リンク\#t画像url\#t商品画像\#t商品画像url\#t이미지링크\#t이미지url\#t대표이미지\#t圖片\#t圖片連結\#t圖片網址\#t商品圖片\#tรูปภาพ\#tลิงก์รูปภาพ\#thình ảnh\#tảnh\#tgambar\#tfoto produk\#ttautan gambar\#tslika\#tslike\#tlink slike\#turl slike\#tкартинка url\#tссылка на фото\#tссылки на фото\#tфотография\#tфотографии\#tизображение url\#tснимка\#tснимки\#tлинк към снимка\#tфото url\#tпосилання на зображення\#tпосилання на фото\#tnuotrauka\#tnuotraukos\#tattēls\#tpilt\#tpildid\#tpildi link\#tobrázok\#tobrázky zboží\#turl obrázka\#thlavní obrázek\#thlavný obrázok\#tφωτογραφία\#tφωτογραφίες\#tσύνδεσμος εικόνας\#turl εικόνας\#tlink da foto\#turl da imagem\#tfoto principal\#timage/imageurl\#timages/imageurl\#tthumbnailimages/imageurl\#tadditionalimages/imageurl\#tpicurl\#turl_img\#timg1_url\#tproduct_media_main_image_url\#tIMAGE_PRODUCT\#tcover_media_url\#thosted_image_urls\#tСсылка изображения
    seller\#tlanguage\#tlanguage\#tlang\#tcontent_language\#tlocale\#tSprache\#tlangue\#tidioma\#tlingua\#tjęzyk\#ttaal\#tjazyk\#tязык\#tγλώσσα\#t语言
    seller\#ttarget_country\#ttarget_country\#ttarget_countries\#tcountry\#tcountry_code\#tsale_country\#tmarket\#tship_to\#tships_to\#tZielland\#tLand\#tpays\#tpaís\#tpaese\#tkraj\#tzemě\#tстрана\#t国家\#tχώρα
    seller\#titem_group\#titem_group_id\#titem_group\#tparent_id\#tparent_sku\#tparent\#tgroup_id\#tvariant_group\#tproduct_group_id\#titemgroup_id\#tVariantengruppe\#tElternartikel\#tparent article\#tid parent\#tsku parent\#tsku padre\#tid padre\#tsku genitore\#tid rodzica\#tbovenliggend artikel\#t父SKU\#titemgroupid\#tgroupid\#tparentid\#tvariantgroup\#tparent_product_id\#tparent product\#tmaster_sku\#tvaregruppe\#tvariationsgruppe\#tgroup\#tproduct_group\#tparent_code\#tparent_item\#tbase_product\#tmodel_group\#tconfigurable_sku\#tvarianten-id\#tvariantgruppe\#tvaterartikel\#thauptartikel\#tréférence parent\#tid parent produit\#tsku padre producto\#tcodice padre\#tkod rodzica\#thovedvare\#tforeldre-sku\#tID_MERE
    seller\#tseller_id\#tseller_id\#tsellerid\#tseller/id\#tmerchant_id\#tmerchantid\#tmerchant/id\#tvendor_id\#tvendorid\#tvendor/id\#tshop_id\#tshopid\#tshop/id\#tstore_id\#tstoreid\#tstore/id\#tsupplier_id\#tsupplier/id\#ttrader_id\#ttrader/id\#tdealer_id\#tpartner_id\#towner_id\#tuser_id\#taccount_id\#tadvertiser_id\#texternal_seller_id\#toffers/seller/id\#tseller\#tmerchant\#tshop\#tstore\#ttrader\#tvendor\#tVerkäufer-ID\#tHändler-ID\#tHaendler-ID\#tVerkäufernummer\#tid vendeur\#tidentifiant vendeur\#tid vendedor\#tid del vendedor\#tid venditore\#tid sprzedawcy\#tverkoper-id\#tid prodejce\#tид продавца\#tкод продавца\#tid продавца\#t卖家ID\#t店铺ID\#t商家ID\#tID predajcu\#tkód predajcu\#tID продавця\#tкод продавця\#teladó azonosító\#teladó id\#tID vânzător\#tcod vânzător\#tsäljare-id\#tsäljarens id\#tsælger-id\#tmyyjän id\#tmyyjä-id\#tselger-id\#tsatıcı id\#tsatıcı kodu\#tID на продавача\#tID prodavača\#tID prodajalca\#tpardavėjo id\#t販売者ID\#t出品者ID\#t판매자ID\#tرقم البائع\#tמזהה מוכר\#tVerkäufer\#tHändler\#tHaendler\#tAnbieter\#tvendeur\#tmarchand\#tvendedor\#tvenditore\#tsprzedawca\#tverkoper\#tprodejce\#tprodávající\#tпродавец\#tπωλητής\#t卖家\#tPredajca\#tPredávajúci\#tПродавець\#tEladó\#tVânzător\#tSäljare\#tSælger\#tMyyjä\#tSelger\#tSatıcı\#tПродавач\#tПродавац\#tProdavač\#tProdajalec\#tPardavėjas\#tPārdevējs\#tMüüja\#t販売者\#t出品者\#t판매자\#tالبائع\#tמוכר\#tผู้ขาย\#tngười bán\#tpenjual\#t賣家
    seller\#tseller_name\#tseller_name\#tsellername\#tseller/name\#tseller_username\#tseller/username\#tmerchant_name\#tmerchant/name\#tvendor_name\#tvendorname\#tvendor/name\#tshop_name\#tshopname\#tshop/name\#tstore_name\#tstorename\#tstore/name\#tsupplier_name\#tsupplier/name\#tsupplier\#ttrader_name\#ttrader/name\#ttrader/legal_name\#tdealer_name\#tdealer\#tsold_by\#tsoldby\#tdistributor\#tadvertiser_name\#tadvertiser\#tcompany_name\#tusername\#toffers/seller/name\#tVerkäufername\#tHaendlername\#tHändlername\#tShopname\#tnom du vendeur\#tboutique\#tnombre del vendedor\#ttienda\#tnome venditore\#tnegozio\#tnazwa sprzedawcy\#tsklep\#tverkopernaam\#twinkel\#tobchod\#tимя продавца\#tмагазин\#tпоставщик\#tnom du marchand\#tnombre de la tienda\#tnombre vendedor\#tnome negozio\#tnazwa sklepu\#twinkelnaam\#tnázev obchodu\#tκατάστημα\#tΚατάστημα\#tназвание магазина\#t商家\#t店铺\#t店铺名称\#t卖家名称\#tnázov predajcu\#tmeno predajcu\#tім'я продавця\#tназва продавця\#tмагазин продавця\#teladó neve\#tnume vânzător\#tnumele vânzătorului\#tsäljarens namn\#tsäljarnamn\#tsælgers navn\#tsælgernavn\#tmyyjän nimi\#tselgers navn\#tselgernavn\#tsatıcı adı\#tmağaza\#tmağaza adı\#tиме на продавача\#tnaziv prodavača\#time prodavača\#tnaziv prodajalca\#tpardavėjo pavadinimas\#t販売者名\#t出品者名\#t店舗名\#tショップ名\#t판매자명\#t판매처\#t상점명\#tاسم البائع\#tהמוכר\#tשם המוכר\#tชื่อผู้ขาย\#tร้านค้า\#ttên người bán\#tnama penjual\#t賣家名稱\#t商店名稱
    seller\#tmodel\#tmodel\#tmodel_name\#tmodel_number\#tmodelname\#tmodell\#tModellnummer\#tmodèle\#tmodelo\#tmodello\#tмодель\#tModellbezeichnung\#t型号\#tμοντέλο\#tΜοντέλο\#tmodellszám\#tmodel produktu\#tmodel_code\#tмодель товара
    seller\#tbatch\#tbatch\#tbatch_number\#tbatch_no\#tbatch_id\#tlot\#tlot_number\#tlot_no\#tserial_number\#tserial\#tCharge\#tChargennummer\#tnuméro de lot\#tnúmero de lote\#tlote\#tnumero di lotto\#tlotto\#tnumer partii\#tpartia\#tpartijnummer\#tšarže\#tčíslo šarže\#tпартия\#tномер партии\#t批号\#t批次
    seller\#tmanufacturer\#tmanufacturer\#tmanufacturer_name\#tmanufacturer/name\#tproducer\#tmaker\#tmfr\#tHersteller\#tHerstellername\#tfabricant\#tfabricante\#tproduttore\#tfabbricante\#tproducent\#tfabrikant\#tvýrobce\#tпроизводитель\#tизготовитель\#tHerstellername und Anschrift\#tnom du fabricant\#tnombre del fabricante\#tnome produttore\#tnazwa producenta\#tnaam fabrikant\#tκατασκευαστής\#tΚατασκευαστής\#t制造商\#t生产商\#t厂商\#tgyártó\#ttillverkare\#tprodusent\#tvalmistaja\#tproducător\#türetici\#tвиробник\#tпроизводител\#tmanufacturername\#tproducer/name\#tメーカー\#t제조사\#tmanufacturer_title\#tmfg\#tmfr_name\#tmanufactured_by\#tproducer_name\#tmaker_name\#thersteller_1\#therstellername_1\#tfabricant du produit\#tfabricante del producto\#tfabricante nombre\#tproduttore nome\#tfabrikantnaam\#ttilverkare\#tprodusentnavn\#türetici firma\#tالشركة المصنعة\#tالصانع\#tיצרן\#t製造元\#t製造業者\#t製造商名稱\#tผู้ผลิต\#tnhà sản xuất\#tprodusen\#tproizvođač\#tproizvajalec\#tgamintojas\#tražotājs\#ttootja\#tvýrobca\#tvýrobce zboží\#tκατασκευαστής προϊόντος\#tfabricantes
    seller\#tresponsible_person\#tresponsible_person\#teu_responsible_person\#tresponsible_economic_operator\#tresponsible_person/name\#tgpsr_responsible_person\#tgpsr\#timporter\#timporter_name\#tauthorised_representative\#tauthorized_representative\#tverantwortliche Person\#tInverkehrbringer\#tImporteur\#tpersonne responsable\#timportateur\#tpersona responsable\#timportador\#tpersona responsabile\#timportatore\#tosoba odpowiedzialna\#tverantwoordelijke persoon\#todpovědná osoba\#tответственное лицо\#tимпортёр\#tимпортер\#tEU-Verantwortlicher\#tEU Verantwortliche Person\#tresponsable ue\#tresponsable en la ue\#tresponsabile ue\#tpodmiot odpowiedzialny\#tverantwoordelijke in de eu
    seller\#tadult\#tadult\#tis_adult\#tadult_content\#tnsfw\#tmature\#tfor_adults\#t18+\#tnur für Erwachsene\#tadulte\#tadulto\#tadulti\#tdla dorosłych\#tpro dospělé\#tдля взрослых
    seller\#tage_group\#tage_group\#tagegroup\#tage\#tage_range\#ttarget_age\#tAltersgruppe\#ttranche d'âge\#tgrupo de edad\#tfascia d'età\#tgrupa wiekowa\#tleeftijdsgroep\#tvěková skupina\#tвозраст\#tвозрастная группа
    seller\#tships_from\#tships_from\#tships_from_country\#tship_from\#tshipping_from\#tshipfrom\#tdispatch_country\#torigin_country\#tcountry_of_origin\#tlocation/country\#titem_location\#tVersandland\#tVersand aus\#texpédié depuis\#tpays d'expédition\#tenviado desde\#tspedito da\#twysyłka z\#tverzonden vanuit\#todesíláno z\#tотправка из\#tстрана отправления\#tHerkunftsland\#tUrsprungsland\#tpays d'origine\#tpaís de origen\#tpaese d'origine\#tkraj pochodzenia\#tland van herkomst\#tzemě původu\#tстрана происхождения\#tстрана производства\#t发货地\#t产地\#t原产国
    seller\#tcreated_at\#tcreated_at\#tcreated\#tdate_created\#tcreation_date\#tcreatedat\#tdate_added\#tadded_at\#tpublished_at\#tpublished\#tpublication_date\#tlisted_at\#tlisting_date\#tdate_posted\#tposted_at\#ttimestamp\#tErstellt am\#tErstelldatum\#tEinstelldatum\#tdate de création\#tdate d'ajout\#tfecha de creación\#tdata di creazione\#tdata utworzenia\#tdata dodania\#taanmaakdatum\#tdatum vytvoření\#tдата создания\#tдата добавления
    seller\#tstate\#tstate\#tstatus\#tlisting_status\#tlisting_state\#tmoderation_status\#tproduct_status\#tvisibility\#tStatus der Anzeige\#tstatut\#tstato\#tstan oferty\#tстатус
    platform\#tviews\#tviews\#tview_count\#tviewcount\#tpage_views\#tvisits\#thits\#tAufrufe\#tvues\#tvisitas\#tvistas\#tvisualizzazioni\#twyświetlenia\#tweergaven\#tzobrazení\#tпросмотры
    platform\#tsold\#tsold\#tsold_count\#tsoldcount\#tquantity_sold\#tqty_sold\#tunits_sold\#tsales\#ttotal_sales\#tsales_count\#torders\#torder_count\#tVerkauft\#tVerkäufe\#tvendu\#tventes\#tvendidos\#tventas\#tvenduti\#tvendite\#tsprzedano\#tsprzedaż\#tverkocht\#tprodáno\#tпродано\#tпродажи

    """#,
    #"""
    name\#tgeneric-json
    title\#tJSON of any kind
    formats\#tjsonl\#tjson
    roots
    records
    namespaces
    requires
    group
    seller\#tid\#tid\#titem_id\#tproduct_id\#toffer_id\#tlisting_id\#tarticle_id\#tsku\#tSKU_ID\#tproduct_code\#titem_number\#titem_no\#tcode\#thandle\#thandleid\#tID produit\#tArtikelnummer\#tArtikel-Nr.\#tArtNr\#tProdukt-ID\#tBestellnummer\#tréférence\#treference\#tréférence produit\#tidentifiant\#tid_producto\#treferencia\#tcódigo\#tcodice\#tcodice articolo\#tcodice prodotto\#tindeks\#tkod\#tkod produktu\#tid produktu\#tsymbol\#tartikelnummer\#tartikelcode\#tproductnummer\#tkód\#tkód produktu\#tkatalogové číslo\#tартикул\#tкод\#tкод товара\#tид\#tproperty_id\#thotel_id\#tidentifier\#tasin\#tguid\#t@id\#taw_product_id\#tmerchant_product_id\#tcontent_id\#tretailer_id\#texternal_id\#tunique_id\#tuid\#tpart_id\#tArtikelnummer im Shop\#tArtikel-ID\#tProduktnummer\#tArtikelnr\#tArt.-Nr.\#tSKU/Artikelnummer\#tréf\#tréférence interne\#tcódigo de producto\#tcódigo del producto\#tid del producto\#tID artículo\#tcodice del prodotto\#tid prodotto\#tid articolo\#tidentyfikator\#tnumer katalogowy\#tindeks produktu\#tčíslo produktu\#tκωδικός\#tκωδικός προϊόντος\#tΚωδικός\#tΚωδικός Προϊόντος\#tidx\#t商品编号\#t商品ID\#t产品编号\#t货号\#t商品编码\#tproductid\#titemid\#tofferid\#tarticleid\#tidentifiers/sku\#tsourceproductid\#tproduct code/sku\#tproduct_sku\#tvariant_sku\#titem_sku\#tΑναγνωριστικό\#tazonosító\#tcikkszám\#tkod towaru\#tvarenummer\#ttuotenumero\#tidentificador\#treferência\#türün kodu\#tstok kodu\#tартикул товара\#t品番\#t상품코드\#tarticle_number\#tarticle_no\#tart_no\#tproduktnr\#tid artykułu\#tid towaru\#tnr artykułu\#tnr katalogowy\#tn° article\#tn° produit\#tcode article\#tcode produit\#tréf produit\#tref article\#tcod\#tcod producto\#tcódigo artículo\#tsku proveedor\#tcodigo produto\#tcód. produto\#tcod. articolo\#trif\#tartikelkode\#tvarekode\#tvare nr\#tvare-id\#ttuotekoodi\#ttuote-id\#tsku-koodi\#ttermék azonosító\#ttermék id\#ttermékkód\#tcod produs\#tid produs\#tcod articol\#türün id\#türün no\#tkimlik\#tالمعرف\#tمعرف المنتج\#tرقم المنتج\#tرمز المنتج\#tالمعرّف\#tמזהה\#tמזהה מוצר\#t商品管理番号\#t商品管理番号（商品URL）\#t商品番号\#t商品コード\#t管理番号\#t상품ID\#t상품번호\#t아이디\#t제품번호\#t產品編號\#t商品編號\#t貨號\#t编号\#tรหัสสินค้า\#tmã sản phẩm\#tkode produk\#tid produk\#tkode barang\#tšifra\#tšifra proizvoda\#tšifra artikla\#tid proizvoda\#tид товара\#tномер\#tномер на продукт\#tкод на продукт\#tкаталожен номер\#tкод товару\#tартикул товару\#tідентифікатор\#tprekės kodas\#tprodukto kodas\#tpreces kods\#ttoote kood\#tkód tovaru\#tkód zboží\#tčíslo zboží\#tobjednací číslo\#tkód položky\#tbestelnummer\#tproduct nr\#tκωδικός είδους\#tsku προϊόντος\#tmpid\#tpid\#tprod_id\#titem_code\#tpart_no\#tstock_code\#tstock_number\#tmodel_id\#tlisting_number\#tad_id\#toffer_sku\#tmerchant_sku\#tseller_sku\#tshop_sku\#tcustom_label\#t(custom) label (sku)\#tvariant id\#tvariation_id\#tmain_sku\#tmaster_id\#tstyle_code\#tstyle_number\#trecord_id\#tentry_id\#texternal_reference\#treference_id\#tproduct_reference\#tréférence du produit\#tid oferty\#tid annonce\#tidentifiant unique\#tnumer oferty\#tnummer\#taid\#tsellerproductid\#toffernumber\#tnr\#tno produit\#tid article\#tIdentifiant produit\#tАртикулен номер\#tŠifra izdelka\#tID predmeta\#tUnieke_code\#tCodiceInterno
    seller\#ttitle\#ttitle\#tname\#tproduct_name\#tproduct_title\#titem_name\#titem_title\#toffer_name\#tlisting_title\#theadline\#tsubject\#tproductname\#tlabel\#tTitel\#tProduktname\#tArtikelname\#tBezeichnung\#tArtikelbezeichnung\#tProduktbezeichnung\#ttitre\#tnom\#tnom du produit\#tdésignation\#tintitulé\#ttítulo\#tnombre\#tnombre del producto\#ttitolo\#tnome\#tnome prodotto\#tnazwa\#tnazwa produktu\#ttytuł\#tnaam\#tproductnaam\#tnázev\#tnázev produktu\#tjméno\#tназвание\#tнаименование\#tимя\#tзаголовок\#tназвание товара\#tproperty_name\#tProdukttitel\#tArtikeltitel\#tnom produit\#tlibellé\#ttitre du produit\#tnombre producto\#ttítulo del producto\#ttítulo do produto\#ttitolo prodotto\#ttitolo del prodotto\#tnome del prodotto\#tnazwa przedmiotu\#ttytuł oferty\#tproducttitel\#ttitel product\#tnázev zboží\#tnázev položky\#tτίτλος\#tΤίτλος\#tόνομα\#tΌνομα\#tόνομα προϊόντος\#tΌνομα Προϊόντος\#tΠεριγραφή Είδους\#tнаименование товара\#t商品名称\#t商品标题\#t产品名称\#t标题\#t名称\#t品名\#tterméknév\#ttermék neve\#tProduktnamn\#tproduktnavn\#tbenämning\#tvarenavn\#ttuotenimi\#tnome do produto\#tnome produto\#tnaziv\#tdenumire\#tdenumire produs\#tnume produs\#türün adı\#tnazwa towaru\#tназва\#tназва товару\#tнаименование продукта\#tиме\#tиме на продукта\#t商品名\#t상품명\#tnaziv proizvoda\#tname *\#tproduct\#tproduit\#tprodukt\#tartikel\#tarticle_name\#tarticle_title\#tartikelnaam\#tartikelname_1\#tbezeichnung_1\#twarenbezeichnung\#tkurzbezeichnung\#ttitel_1\#tartikelbenämning\#tvarunamn\#tnamn\#tnavn\#tvaretitel\#tproduktbetegnelse\#tnimi\#ttuotteen nimi\#totsikko\#tcím\#tmegnevezés\#tnév\#ttermék megnevezése\#ttermék\#ttitlu\#tdenumirea\#tdenumire articol\#tnume\#tbaşlık\#türün\#türün ismi\#tالعنوان\#tاسم المنتج\#tاسم\#tعنوان المنتج\#tالاسم\#tכותרת\#tשם\#tשם המוצר\#tשם מוצר\#tタイトル\#t製品名\#t名前\#t제목\#t제품명\#t이름\#t상품 이름\#t標題\#t商品名稱\#t產品名稱\#t名稱\#tชื่อสินค้า\#tชื่อ\#ttên sản phẩm\#ttên\#ttiêu đề\#tnama produk\#tjudul\#tnama\#tnama barang\#tnaslov\#time\#tnaziv artikla\#time izdelka\#tnaziv izdelka\#tназвание продукта\#tнаименование на продукта\#tзаглавие\#tнайменування\#tназва продукту\#tpavadinimas\#tprekės pavadinimas\#tnosaukums\#tpreces nosaukums\#tnimetus\#ttoote nimi\#tpealkiri\#tnázov\#tnázov produktu\#tnázov tovaru\#tjméno produktu\#ttitulek\#tnadpis\#tnaam product\#tomschrijving kort\#ttytuł produktu\#tnazwa artykułu\#tnom de l'article\#tnom article\#ttitre article\#ttitre annonce\#ttitre de l'annonce\#tlibelle produit\#tlibellé article\#tintitulé produit\#tnombre artículo\#tnombre del artículo\#tnombre de producto\#tnome articolo\#ttitolo articolo\#tnome do artigo\#tdesignação\#tdescrição curta\#tnome do item\#tτίτλος προϊόντος\#tονομασία\#tόνομα είδους\#tproduct_name_1\#tproductdescription_short\#tdisplay_name\#tshort_name\#tfull_name\#tproduct_full_name\#toffertitle\#tad_title\#theading\#tmodel_title\#tproduct_heading\#tmain_title\#tgoods_name\#tware_name\#tsubject_line\#tdenomination\#tdescription_short\#tshortlabel\#tlonglabel\#ttitre_produit
    seller\#tdescription\#tdescription\#tlong_description\#tproduct_description\#tfull_description\#titem_description\#tdesc\#tbody\#tbody_html\#tbody (html)\#tcontent\#ttext\#tdetails\#tshort_description\#tsummary\#tBeschreibung\#tLangbeschreibung\#tProduktbeschreibung\#tArtikelbeschreibung\#tKurzbeschreibung\#tdescriptif\#tdescription longue\#tdescription courte\#tdescripción\#tdescripcion\#tdescrizione\#topis\#topis produktu\#tomschrijving\#tbeschrijving\#tproductomschrijving\#tpopis\#tpopis produktu\#tописание\#tописание товара\#tarticle_description\#tArtikelbeschreibung lang\#tProduktbeschreibung lang\#tdescription produit\#tdescription du produit\#tdescripción del producto\#tdescripción larga\#tdescrizione prodotto\#tdescrizione lunga\#tdescrizione del prodotto\#topis oferty\#topis przedmiotu\#tbeschrijving product\#tlange omschrijving\#tpopis zboží\#tkrátký popis\#tπεριγραφή\#tΠεριγραφή\#tполное описание\#tкраткое описание\#t商品描述\#t产品描述\#t描述\#t商品详情\#t详情\#tleírás\#ttermékleírás\#tBeskrivning\#tBeskrivelse\#tkuvaus\#tdescrição\#tdescrição do produto\#tdescriere\#taçıklama\#türün açıklaması\#tопис\#tопис товару\#tописание на продукта\#t商品説明\#t상품설명\#tdescriptionhtml\#tdescription_html\#tlongdescription\#tshortdescription\#tproduct_desc\#titem_desc\#tlong_desc\#tshort_desc\#tdescription_long\#tdescription_full\#tdescription_text\#tmarketing_description\#tseo_description\#thtml_description\#tdesc_long\#tabout\#tfeatures\#tbullet_points\#tdetailbeschreibung\#tartikelbeschreibung_1\#tlangtext\#tkurztext\#tbeschreibungstext\#tprodukttext\#tartikeltext\#tdescriptif produit\#tdescriptif long\#tdescriptif court\#ttexte\#tdescripcion corta\#tdescripción completa\#tdescripcion producto\#tdescrizione breve\#tdescrizione estesa\#tdescrizione completa\#tdescrição completa\#tdescrição longa\#topis długi\#topis krótki\#tpełny opis\#tkrótki opis\#topis produktu html\#tlange beschrijving\#tkorte omschrijving\#tproductbeschrijving\#tproduktbeskrivning\#tlång beskrivning\#tproduktbeskrivelse\#tvarebeskrivelse\#ttuotekuvaus\#tpitkä kuvaus\#ttuotteen kuvaus\#trészletes leírás\#trövid leírás\#thosszú leírás\#tdescriere produs\#tdescriere lunga\#tdescriere scurtă\#tdescrierea\#türün detay\#türün açıklama\#tdetay\#tالوصف\#tوصف المنتج\#tوصف\#tתיאור\#tתאור\#tתיאור המוצר\#t説明\#t商品説明文\#t説明文\#t詳細\#t설명\#t상세설명\#t제품설명\#t產品描述\#t說明\#tรายละเอียด\#tคำอธิบาย\#tmô tả\#tmô tả sản phẩm\#tdeskripsi\#tdeskripsi produk\#tketerangan\#topis proizvoda\#topis izdelka\#tdugi opis\#tописание продукта\#tподробное описание\#tдетальное описание\#tопис продукту\#tповний опис\#taprašymas\#tapraksts\#tkirjeldus\#tdlouhý popis\#tpopis tovaru\#tdlhý popis\#tκείμενο\#tπλήρης περιγραφή\#tπεριγραφή προϊόντος
    seller\#tbrand\#tbrand\#tbrand_name\#tbrand/name\#tmake\#ttrademark\#tlabel_name\#tMarke\#tMarkenname\#tmarque\#tmarca\#tmarka\#tmerk\#tznačka\#tбренд\#tмарка\#tторговая марка\#tHersteller / Markenname\#tMarke/Hersteller\#tnom de marque\#tnombre de marca\#tnome marca\#tproducent/marka\#tmerknaam\#tμάρκα\#tΜάρκα\#t品牌\#t品牌名称\#tmárka\#tvarumärke\#tmerke\#tmærke\#ttuotemerkki\#tbrändi\#tznačka výrobce\#tbrandname\#tbrand/@name\#ttrade mark\#tブランド\#t브랜드\#tmarka adı\#tбренд товара\#tbrand_title\#tmanufacturer_brand\#tproduct_brand\#tmarkenname_1\#tmarke_hersteller\#tnom marque\#tmarque produit\#tmarque du produit\#tmarca prodotto\#tmarca producto\#tnazwa marki\#tvaremerke\#tbrand navn\#tbrändi nimi\#tmárkanév\#tmarca produsului\#tالعلامة التجارية\#tالعلامة\#tماركة\#tמותג\#tיצרן ומותג\#tブランド名\#tメーカー名\#t브랜드명\#t品牌名稱\#tแบรนด์\#tยี่ห้อ\#tthương hiệu\#tnhãn hiệu\#tmerek\#trobna marka\#tznamka\#tblagovna znamka\#tbrend\#tprekės ženklas\#tgamintojas / prekės ženklas\#tzīmols\#tkaubamärk\#tbrand/title\#tbrand/value\#tεταιρεία\#tторгова марка
    seller\#tcategory\#tcategory\#tcategories\#tcategory_path\#tcategory_name\#tcategory/name\#tcategories/name\#tcategorypath\#tproduct_category\#tcategory_tree\#tbreadcrumb\#tbreadcrumbs\#tdepartment\#tcollection\#tcategorytext\#tkategorie\#tWarengruppe\#tProduktgruppe\#tKategoriepfad\#tcatégorie\#tcategorie\#trubrique\#trayon\#tcategoría\#tcategoria\#tkategoria\#trubriek\#tproductgroep\#tkategorie produktu\#tкатегория\#tраздел\#tрубрика\#tmerchant_product_category_path\#tProduktkategorie\#tProduktkategorie im Shop\#tKategorien\#tArtikelkategorie\#tcatégorie produit\#tcatégories\#tcategoría del producto\#tcategorías\#tcategoria prodotto\#tcategorie prodotto\#tkategoria produktu\#tproductcategorie\#tkategorie zboží\#tκατηγορία\#tΚατηγορία\#tкатегория товара\#t分类\#t类目\#t商品分类\#t产品分类\#tProduktgruppe im Shop\#tcategories (x,y,z...)\#tcategories/category\#tcategories/category/name\#tcategories/category/@name\#tcategoryname\#tcategory/@name\#tkategória\#tkategorija\#tkategori\#ttuoteryhmä\#tcategoria do produto\#tcategorie produs\#tкатегорія\#tカテゴリ\#t카테고리\#tmerchantcategory\#tcategory_full\#tcategory_tree_path\#tcategorypathname\#tproduct_categories\#tmain_category\#tprimary_category\#tcategory_title\#tcategory/title\#tcategory/path\#tcategory/full_path\#tcategory_1\#tcat\#tkategorie_1\#tkategoriepfade\#tkategoriename\#twarengruppenname\#tcatégorie principale\#tcatégorie du produit\#trayons\#tcategoría principal\#tcategoría producto\#tcategoria principale\#tkategoria główna\#tścieżka kategorii\#thoofdcategorie\#tproduktkategori\#tkategorinavn\#tvaregruppenavn\#tosasto\#tkategoria polku\#ttermékkategória\#tkategória útvonal\#tcategorii\#tcategorie principală\#tkategori adı\#tkategoriler\#tالتصنيف\#tالفئة\#tالقسم\#tקטגוריה\#tקטגוריות\#tカテゴリー\#t商品カテゴリ\#tジャンル\#t카테고리명\#t분류\#t類別\#t分類\#t商品分類\#tหมวดหมู่\#tdanh mục\#tkategori produk\#tkategorije\#tkategorija proizvoda\#tкатегория на продукта\#tкатегории\#tрозділ\#tкатегория продукта\#tgrupė\#tkategorija prekės\#tkategooria\#tzaradenie\#tκατηγορία προϊόντος\#tcategories/0\#tsections\#tsection\#tgroup_name\#tclassification\#tshop_cat\#tshopcategory\#tcategory_full_name\#tcategory name path\#tKategoriebaum\#tarbre de catégories
    seller\#tgoogle_product_category\#tgoogle_product_category\#tgoogle_category\#tgoogle_taxonomy\#tgoogle product category id\#tfb_product_category\#tGoogle Produktkategorie\#tGoogle-Produktkategorie\#tcatégorie de produits Google\#tcategoría de producto de Google\#tcategoría de productos de Google\#tcategoria prodotto Google\#tcategoria de produto do Google\#tgoogleproductcategory\#tgooglecategory\#tkategoria produktów Google\#tGoogle productcategorie\#tgoogle_product_cat\#tgoogle_cat\#tgoogle kategorie\#tkategorie google\#tcatégorie google\#tcategoría google\#tkategoria google\#tgoogle categorie\#tgooglekategori\#tgoogle tuoteluokka\#tgoogle termékkategória\#tgoogle ürün kategorisi\#tفئة منتجات google\#tgoogle の商品カテゴリ\#tgoogle 商品カテゴリ\#tgoogle 제품 카테고리\#tgoogle 產品類別\#tgoogle 产品类别\#tкатегория google\#tкатегория товаров google
    seller\#tproduct_type\#tproduct_type\#ttype\#titem_type\#tmerchant_category\#tProdukttyp\#tProduktart\#ttype de produit\#ttipo de producto\#ttipo prodotto\#ttyp produktu\#tproducttype\#tтип\#tтип товара\#ttipo di prodotto\#tτύπος\#tΤύπος\#t产品类型\#t商品类型\#t类型\#titem_kind\#tkind\#tproduct_kind\#tartikeltyp\#ttype produit\#ttipo producto\#ttipo articolo\#trodzaj\#trodzaj produktu\#tprodukttype\#tproducttype naam\#ttuotetyyppi\#tterméktípus\#ttip produs\#türün tipi\#tنوع المنتج\#tסוג מוצר\#t商品タイプ\#t상품유형\#t產品類型\#tloại sản phẩm\#tvrsta\#tvrsta proizvoda\#tтип продукта\#tтип на продукта\#tтип товару\#tdruh\#tdruh zboží\#ttyp zboží
    seller\#tgtin\#tgtin\#tgtin13\#tgtin14\#tgtin12\#tgtin8\#tean\#tean13\#tean_code\#tean13_code\#tbarcode\#tbar_code\#tupc\#tisbn\#tisbn13\#tjan\#tEAN-Code\#tEAN/GTIN\#tGTIN/EAN\#tcode barre\#tcode-barres\#tcódigo de barras\#tcodice a barre\#tcodice ean\#tkod ean\#tkod kreskowy\#tstreepjescode\#tčárový kód\#tштрихкод\#tштрих-код\#tproduct_gtin\#tEAN / GTIN / Barcodenummer / UPC\#tEAN / GTIN\#tGTIN / EAN\#tEAN-Nummer\#tcódigo ean\#tkod ean/gtin\#tbarcode ean\#tγραμμωτός κώδικας\#tш-код\#t条形码\#t条码\#t商品条码\#tidentifiers/ean\#tidentifiers/gtin\#tproduct upc/ean\#tproduct_upc\#tproduct_ean\#teancode\#tean_barcode\#tean/upc\#tupc_code\#tvonalkód\#tstreckkod\#tstrekkode\#tviivakoodi\#tbarkod\#tJANコード\#tean_gtin\#tgtin_ean\#teans\#tean_number\#tean_upc\#tbarcodes\#tgtin_code\#tupc_ean\#tisbn_code\#tisbn10\#tean-nr\#tgtin-nummer\#tcode ean\#tcodes barres\#tgencod\#tcodigo barras\#tcód. barras\#tcodice ean13\#tkody ean\#tbarcodenummer\#tean-kode\#tean-koodi\#tvonalkód (ean)\#tcod de bare\#tcod bare\#tbarkod no\#tالباركود\#tرقم gtin\#tברקוד\#tバーコード\#t바코드\#t條碼\#t國際條碼\#tบาร์โค้ด\#tmã vạch\#tбаркод\#tштрихкод (ean)\#tbrūkšninis kodas\#tsvītrkods\#tribakood\#tčiarový kód\#tidentifiers/gtin13\#tidentifiers/upc\#tcodes/ean\#tcodes/gtin\#tgtin/value\#tean/value\#tCod EAN\#tEAN koda\#tBarkodas\#tUPC/EAN\#tčrtna koda
    seller\#tmpn\#tmpn\#tmanufacturer_part_number\#tmanufacturer_sku\#tpart_number\#tpartnumber\#tproductno\#tmfr_part_no\#tHerstellernummer\#tHersteller-Nr.\#tHerstellerartikelnummer\#tréférence fabricant\#treferencia fabricante\#tcodice produttore\#tkod producenta\#tfabrikantcode\#tkód výrobce\#tкод производителя\#tHerstellerartikelnummer (MPN)\#tHAN\#tHerstellernr.\#tréférence constructeur\#tcódigo fabricante\#treferencia del fabricante\#tcodice fabbricante\#tkod producenta (mpn)\#tfabrikant artikelnummer\#tартикул производителя\#t制造商零件编号\#tHerstellerartikelnummer (HAN/MPN)\#tHAN/MPN\#tidentifiers/mpn\#tmanufacturerpartnumber\#tmanufacturersku\#tmanufacturer_code\#tproducer_code\#tgyártói cikkszám\#tcódigo do fabricante\#tmanufacturer_part_no\#tmanufacturer_number\#tmanufacturerno\#tmfg_part_number\#tmfrpartnumber\#tmfr_part\#tmfpn\#tmpn_code\#toem\#toem_number\#toe_number\#tvendor_code\#tproducer_symbol\#thersteller artikelnr\#twerksnummer\#tteilenummer\#tréférence constructeur (mpn)\#tref fabricant\#tref constructeur\#treferencia del proveedor\#tcódigo del fabricante\#tcodice fornitore\#tcodice del produttore\#tsymbol producenta\#tnumer części producenta\#ttillverkarens artikelnummer\#tprodusentens varenr\#tvalmistajan tuotenumero\#tgyári cikkszám\#tcod producător\#türetici kodu\#tرقم القطعة\#t型番\#tメーカー型番\#t모델번호\#t製造商編號\#tкат. номер производител\#tgamintojo kodas\#tkód výrobcu\#tčíslo dílu
    seller\#tprice\#tprice\#tcurrent_price\#tselling_price\#tsell_price\#tunit_price\#tfinal_price\#tprice_with_vat\#tprice_vat\#tprice_incl_vat\#tregular_price\#tlist_price\#tbase_price\#tprice/amount\#tprice/value\#toffers/price\#tpricing/price\#tvariant_price\#tsale_price\#tPreis\#tVerkaufspreis\#tBruttopreis\#tprix\#tprix ttc\#ttarif\#tprecio\#tprezzo\#tcena\#tcena brutto\#tprijs\#tcena s dph\#tцена\#tстоимость\#tsearch_price\#tprice_eur\#tprice_brutto\#tPreis (Brutto)\#tPreis brutto\#tEndkundenpreis\#tPreis inkl. MwSt\#tprix de vente\#tprix public\#tprix unitaire\#tprecio de venta\#tprecio con iva\#tprezzo di vendita\#tprezzo ivato\#tcena detaliczna\#tcena sprzedaży\#tprijs incl. btw\#tverkoopprijs\#tcena vč. dph\#tprodejní cena\#tτιμή\#tΤιμή\#tΤιμή με ΦΠΑ\#tцена продажи\#tрозничная цена\#t价格\#t售价\#t商品价格\#t单价\#tpriceruah\#tpriceuah\#tprice_uah\#tpricerub\#tprice_rub\#tpriceusd\#tprice tax included\#tprice_with_tax\#tprice/@value\#tprice/@amount\#tprices/price\#tprices/price/value\#tprices/price/amount\#toffer/price\#toffers/offer/price\#toffers/offer/pricehistory/price\#tpricehistory/price\#tcityprices/cityprice\#tprice/current\#tprice/regular\#tcurrentprice\#tsaleprice\#tsellingprice\#tunitprice\#tfinalprice\#tpricewithvat\#tprice_gross\#tgross_price\#tbrutto\#tbruttó ár\#tár\#tpreço\#tpreço com iva\#tpris\#tpris inkl. moms\#thinta\#tpreț\#tpret\#tfiyat\#tціна\#tцена товара\#t価格\#t가격\#tprice tax excluded\#tprice_1\#tprice_amount\#tamount\#tproduct_price\#titem_price\#tcurrent_price_value\#tprice_now\#tnew_price\#tretail_price\#trrp\#tmsrp\#tconsumer_price\#tgross\#tprice_incl_tax\#tprice_inc_vat\#tprice_inc_tax\#tprice_with_tax_value\#tprice_tax_incl\#tprice/gross\#tprice/net\#tprice/brutto\#tprice/final\#tprice/price\#tprice/@price\#tpricing/amount\#tpricing/current\#toffer_price\#tstart_price\#tbuy_it_now_price\#tpreis_1\#tpreis in eur\#tpreis (eur)\#tladenpreis\#tvk preis\#tvk brutto\#tuvp\#tprix_1\#tprix ttc (€)\#tprix eur\#tprix promo\#tprix de vente ttc\#tprix du produit\#tprecio_1\#tprecio pvp\#tpvp\#tprecio final\#tprezzo finale\#tprezzo al pubblico\#tprezzo unitario\#tcena_1\#tcena sprzedaży brutto\#tcena detaliczna brutto\#tcena (pln)\#tprijs inclusief btw\#tverkoopprijs incl. btw\#tprijs_1\#tförsäljningspris\#tsalgspris\#tutsalgspris\#tmyyntihinta\#thinta (alv)\#teladási ár\#tfogyasztói ár\#tpreț vânzare\#tpreț cu tva\#tsatış fiyatı\#tالسعر\#tسعر\#tسعر البيع\#tמחיר\#t販売価格\#t税込価格\#t定価\#t판매가\#t판매가격\#t價格\#t售價\#t單價\#tราคา\#tgiá\#tgiá bán\#tharga\#tharga jual\#tmaloprodajna cijena\#tcijena\#tcijena s pdv\#tredna cena\#tprodajna cena\#tцена с ндс\#tцена руб\#tцена с ддс\#tпродажна цена\#tвартість\#tціна, грн\#tkaina\#tcena ar pvn\#thind\#tmüügihind\#tpredajná cena\#tcena s dph (kč)\#tτιμή πώλησης\#tλιανική τιμή\#tprezzo vendita\#tnormalpricewithvat\#tprice/normalpricewithvat\#tnormal_price\#tprice_eft\#tsellingMode/price/amount\#tsellingMode/startingPrice/amount\#tprice/amountMicros\#tsalePrice/amountMicros
    seller\#tcurrency\#tcurrency\#tcurrency_code\#tprice_currency\#tcurrencyid\#tpricecurrency\#tprice/currency\#toffers/pricecurrency\#tWährung\#tdevise\#tmoneda\#tdivisa\#tvaluta\#twaluta\#tměna\#tвалюта\#tdevise iso\#tνόμισμα\#tΝόμισμα\#t币种\#t货币\#tprice/@currency\#tprice/@currencycode\#tprice/@currency_code\#tprice/@curr\#tprices/price/@currency\#tprices/price/currency\#toffers/offer/pricehistory/price/@currency\#tcurrencycode\#tprice/currencycode\#tpénznem\#tmoeda\#tvaluutta\#tmonedă\#tpara birimi\#tвалюта товара\#t通貨\#tcurrencies\#tcurr\#tiso_currency\#tcurrency_iso\#tcurrency/code\#tprice_currency_code\#twährungscode\#twaehrung\#tcode devise\#tcódigo de moneda\#tcódigo moneda\#tvaluta kode\#tvalutta\#tdeviza\#tdöviz\#tpara birimi kodu\#tالعملة\#tמטבע\#t通貨コード\#t통화\#t貨幣\#t幣別\#tสกุลเงิน\#tđơn vị tiền\#tmata uang\#tcódigo da moeda\#tvolyuta\#twaluta kod\#tvaliuta\#tvaluuta\#tsellingMode/price/currency\#tsellingMode/startingPrice/currency
    seller\#tcondition\#tcondition\#titem_condition\#tproduct_condition\#tZustand\#tétat\#testado\#tcondizione\#tcondizioni\#tstan\#tstaat\#tconditie\#tstav\#tсостояние\#tArtikelzustand\#tétat du produit\#testado del producto\#tstan produktu\#tstan przedmiotu\#tκατάσταση\#tΚατάσταση\#t成色\#t新旧程度\#t状况\#tállapot\#tskick\#ttilstand\#tkunto\#tcondição\#tstare\#tdurum\#tстан\#titemcondition\#tproductcondition\#titem_state\#tproduct_state\#tcondition_type\#tcondition_name\#tzustandsbeschreibung\#tetat produit\#testado del artículo\#tcondizione articolo\#tstan artykułu\#tprodukttilstand\#tvarans skick\#ttuotteen kunto\#ttermék állapota\#tstare produs\#türün durumu\#tالحالة\#tحالة المنتج\#tמצב\#t状態\#t商品の状態\#t상태\#t商品狀況\#t狀態\#tสภาพ\#ttình trạng\#tkondisi\#tstanje\#tсъстояние\#tстан товару\#tbūklė\#tstāvoklis\#tseisukord\#tstav zboží\#tstav tovaru
    seller\#tavailability\#tavailability\#tin_stock\#tin stock?\#tstock_status\#tavailable\#tavailability_status\#toffers/availability\#tVerfügbarkeit\#tLieferstatus\#tdisponibilité\#tdisponibilidad\#tdisponibilità\#tdostępność\#tbeschikbaarheid\#tdostupnost\#tналичие\#tдоступность\#tLieferzeit\#tLagerbestand\#tBestand\#tstock\#ten stock\#tdelivery_time\#tdostępność produktu\#tvoorraad\#tlevertijd\#tskladem\#tdostupnosť\#tδιαθεσιμότητα\#tΔιαθεσιμότητα\#tВ наличии\#t库存\#t库存状态\#t是否有货\#tinstock\#tis_in_stock\#tstockstatus\#tavailabilitystatus\#tdeliverytime\#toffers/offer/availability\#tavailabilities/availability/@available\#tkészlet\#telérhetőség\#tlagerstatus\#ttillgänglighet\#ttilgjengelighet\#ttilgængelighed\#tsaatavuus\#tdisponibilidade\#tdisponibilitate\#tstok durumu\#tнаявність\#t在庫\#tstock availability\#tstock_availability\#tinventory\#tavail\#tavailability_text\#tavailability/status\#tis_available\#ton_stock\#tstock_level\#tstock_quantity\#tstock_qty\#tqty_in_stock\#tqty\#tquantity\#tquantity_available\#tavailable_quantity\#tinventory_quantity\#tinventory_level\#tinventory_status\#tamount_in_stock\#tlieferbar\#tlagerstand\#tauf lager\#tverfügbar\#tverfügbare menge\#tliefertage\#tlieferstatus text\#tquantité\#tquantité en stock\#tstock disponible\#tdélai de livraison\#tdélai\#tcantidad\#texistencias\#tplazo de entrega\#tquantità\#tgiacenza\#tgiacenze\#tdisponibilita magazzino\#ttempi di consegna\#tstan magazynowy\#tilość\#tilość w magazynie\#tczas dostawy\#taantal\#taantal op voorraad\#top voorraad\#tlagerantal\#tlagersaldo\#tantal i lager\#tlagerstatus text\#tpå lager\#tantall på lager\#tvarastosaldo\#tvarasto\#traktárkészlet\#traktáron\#tszállítási idő\#tstoc\#tîn stoc\#tcantitate\#tstok\#tstok adedi\#tstok miktarı\#tالتوفر\#tالمخزون\#tالكمية\#tזמינות\#tמלאי\#t在庫数\#t在庫状況\#t재고\#t재고수량\#t庫存\#t庫存數量\#tสต็อก\#ttồn kho\#ttình trạng kho\#tstok barang\#tzaliha\#tdostupnost proizvoda\#tdobavljivost\#tzaloga\#tналичност\#tостаток\#tостатки\#tколичество\#tкол-во\#tв наличии, шт\#tкількість\#tзалишок\#tlikutis\#tprieinamumas\#tpieejamība\#tlaoseis\#tsaadavus\#tsklad\#tskladová zásoba\#tdostupnosť tovaru\#tαπόθεμα\#tποσότητα\#tquantidade\#testoque\#tem estoque\#tdlv_time\#tavailabilityinstock\#tdelivery_period\#tshipping_time\#tversandzeit\#tlieferfrist\#tstock/available
    seller\#tlink\#tlink\#turl\#tproduct_url\#titem_url\#toffer_url\#tdeeplink\#tdeep_link\#tproduct_link\#tpage_url\#tpermalink\#tcanonical_url\#texternal_url\#tfinal_url\#tmobile_link\#tProduktlink\#tArtikellink\#tlien\#tlien produit\#turl produit\#tenlace\#turl del producto\#tcollegamento\#tadres url\#todkaz\#tссылка\#taw_deep_link\#tmerchant_deep_link\#tbuyurl\#tProdukt URL\#tProdukt-Link\#tArtikel-URL\#tURL des Artikels\#turl du produit\#tlien du produit\#tlien vers le produit\#turl producto\#tenlace del producto\#turl prodotto\#tlink prodotto\#tlink al prodotto\#tlink do produktu\#tadres produktu\#turl produktu\#tproducturl\#tproductlink\#turl zboží\#todkaz na produkt\#tσύνδεσμος\#tΣύνδεσμος\#tссылка на товар\#t链接\#t商品链接\#t产品链接\#t商品网址\#t网址\#titemurl\#tofferurl\#tproduct page url\#tlanding_page\#tlanding_page_url\#toffers/offer/producturl\#toffer/url\#toffers/offer/url\#tlink/@href\#ttermék url\#ttermék link\#tproduktlänk\#ttuotelinkki\#tlink do produto\#turl do produto\#tlink produs\#türün linki\#tпосилання\#tpurchase_url\#tbuy_url\#tproduct_page\#titem_link\#toffer_link\#tweb_url\#twebsite_url\#twebsite\#tsite_url\#thref\#turi\#tweb_link\#tlink_url\#turl_link\#ttarget_url\#tdestination_url\#tclick_url\#ttracking_url\#taffiliate_link\#taffiliate_url\#ttracking_link\#tproduct_deep_link\#tdeeplinkurl\#tshop_url\#tstore_url\#tdetails_url\#tdetail_url\#tad_url\#tlisting_url\#tsource_url\#tcanonical\#tproduct/url\#tproduktseite\#turl artikel\#tshoplink\#tlien fiche produit\#turl fiche produit\#tadresse url\#tlien de la page\#turl de producto\#turl artículo\#tenlace producto\#tenlace web\#tindirizzo url\#turl articolo\#tlink articolo\#tadres strony\#turl oferty\#tlink do oferty\#tlink do sklepu\#turl product\#tproductpagina\#tlänk\#tlänk till produkt\#turl till produkt\#tlenke\#tproduktlenke\#tproduktside\#tlenke til produkt\#tlinkki\#ttuotteen linkki\#ttuotesivu\#thivatkozás\#ttermék oldal\#ttermék hivatkozás\#tlegătură\#tadresă url\#turl produs\#tbağlantı\#türün bağlantısı\#türün url\#tالرابط\#tرابط المنتج\#tرابط\#tקישור\#tקישור למוצר\#t商品リンク\#t商品url\#t商品ページurl\#tリンク\#t링크\#t상품링크\#t상품url\#t鏈接\#t連結\#t商品連結\#t產品連結\#tลิงก์\#tลิงค์\#tliên kết\#tđường dẫn\#ttautan\#turl produk\#tpoveznica\#tlink proizvoda\#tlink na proizvod\#tpovezava\#turl izdelka\#tссылка на страницу\#tадрес страницы\#tстраница товара\#turl товара\#tлинк\#tвръзка\#tадрес на продукта\#tпосилання на товар\#tлінк\#tnuoroda\#tprekės nuoroda\#tsaite\#tpreces saite\#ttoote link\#todkaz na zboží\#todkaz na tovar\#turl adresa\#tσύνδεσμος προϊόντος\#turl προϊόντος\#tligação\#tlink do artigo\#tonlinestoreurl\#tlink offerta\#tlien offre\#turl offre\#tlien_annonce\#tLink zum Produkt\#tURL de la fiche\#tlien de la fiche\#tLink til vare\#tlink til produkt\#tpovezava do izdelka
    seller\#timage_links\#timage_link\#timage\#timages\#timage_url\#timage_urls\#timg\#timgurl\#timg_url\#timage_src\#timage/url\#timage.url\#timage/src\#timages/url\#timages/src\#timages/image\#timages/@url\#tpicture\#tpictures\#tpictures/url\#tphoto\#tphotos\#tphoto_url\#tmain_image\#tmain_image_url\#tprimary_image\#tthumbnail\#tthumbnail_url\#tthumb\#tadditional_image_link\#tadditional_image_links\#tadditional_images\#timgurl_alternative\#tproduct_image\#tproductimageurl\#tmedia/url\#tgallery\#tBild\#tBilder\#tBild-URL\#tBildlink\#tProduktbild\#timage principale\#tlien image\#timagen\#timágenes\#timmagine\#timmagini\#tzdjęcie\#tzdjęcia\#tafbeelding\#tafbeeldingen\#tobrázek\#tobrázky\#tизображение\#tизображения\#tкартинка\#tфото\#tmerchant_image_url\#taw_image_url\#tBild URL(s)\#tBildlinks\#tArtikelbild\#tBild 1\#turl image\#turl de l’image\#turl de l'image\#tlien de l’image\#timage produit\#turl imagen\#timagen principal\#tenlace de imagen\#turl immagine\#tlink immagine\#timmagine principale\#tzdjęcie główne\#tlink do zdjęcia\#turl zdjęcia\#tafbeelding url\#tafbeeldingslink\#tobrázek url\#turl obrázku\#tεικόνα\#tΕικόνα\#tссылка на изображение\#tссылка на картинку\#tкартинки\#t图片\#t图片链接\#t主图\#t商品图片\#t图片地址\#tproductimage\#timageurl\#timageurls\#timage urls (x,y,z...)\#tbase_image\#tProduct Image File - 1\#tBild-URL_1\#tBildadresse\#tBild1\#timage1\#timage2\#timage3\#timage4\#timage5\#timage6\#timage7\#timage8\#timage_1\#timage_2\#timage_3\#timage_4\#timage_5\#timage_url_1\#timage_url_2\#timage_url_3\#timageurl1\#timageurl2\#timageurl3\#timage_link_1\#timage_link_2\#timages/image/url\#timages/image/@url\#timages/image/src\#timages/img\#timgs/img\#timage/@url\#timage/@src\#timage/large\#tphotos/photo\#tpictures/picture\#tpicture_url\#tpictureurl\#tadditional_image_url\#tadditional_imageurl\#tadditionalimage\#tadditional_image\#tadditionalimagelink\#tenlace imagen\#tlink da imagem\#timagem\#timagens\#tkép\#tkép url\#tképek\#tbildlänk\#tbillede\#tbilled-url\#tbilde\#tkuva\#timagine\#timagini\#tgörsel\#tresim\#tзображення\#tфото товара\#t画像\#t이미지\#tfeaturedimage/url\#tfeatured_image\#timage_links\#timage_href\#timage_file\#timage_path\#timage_1_url\#timage2_url\#timage3_url\#timage_main\#tmain_picture\#tmain_photo\#tprimary_image_url\#tlarge_image_url\#tlarge_image\#tbig_image\#timage_large\#timage_big\#tpicture1\#tpicture2\#tphoto1\#tphoto2\#tfoto\#tfotos\#tfoto1\#tfoto2\#timages/large\#timages/image/@href\#timages/image/link\#timages/image/large\#timages/main\#timages/0\#tmedia/image\#tmedia/images/image\#tmedia/src\#tassets/image\#timage/link\#timage/href\#tpictures/image\#tpictures/picture/url\#tbild 2\#tbild3\#tbilder url\#thauptbild\#tartikelbild_1\#tartikelbilder\#tproduktbilder\#turl_image_1\#tphoto produit\#tvisuel\#tvisuels\#tlien photo\#turl photo\#tlien de l'image\#timagen_1\#tfoto producto\#tenlace a imagen\#tenlace imagen principal\#timmagine_1\#tfoto prodotto\#tlink alla foto\#turl foto\#tzdjęcie_1\#turl zdjęcia głównego\#tlink do zdjęcia głównego\#tfoto url\#tproductafbeelding\#tafbeelding 1\#tlink afbeelding\#tbildadress\#tbilde url\#tbildelenke\#tbillede url\#tbilledlink\#tbilleder\#tkuvan linkki\#tkuvalinkki\#tkuvan url\#ttuotekuva\#tkép link\#tkép hivatkozás\#tképek linkje\#tlink imagine\#tpoza\#tpoze\#tlink poza\#turl imagine\#tgörsel bağlantısı\#tgörsel url\#tgörsel linki\#tresim url\#tresim linki\#tرابط الصورة\#tالصورة\#tصورة\#tصورة المنتج\#tקישור לתמונה\#tתמונה\#t画像リンク\#t画像url\#t商品画像\#t商品画像url\#t이미지링크\#t이미지url\#t대표이미지\#t圖片\#t圖片連結\#t圖片網址\#t商品圖片\#tรูปภาพ\#tลิงก์รูปภาพ\#thình ảnh\#tảnh\#tgambar\#tfoto produk\#ttautan gambar\#tslika\#tslike\#tlink slike\#turl slike\#tкартинка url\#tссылка на фото\#tссылки на фото\#tфотография\#tфотографии\#tизображение url\#tснимка\#tснимки\#tлинк към снимка\#tфото url\#tпосилання на зображення\#tпосилання на фото\#tnuotrauka\#tnuotraukos\#tattēls\#tpilt\#tpildid\#tpildi link\#tobrázok\#tobrázky zboží\#turl obrázka\#thlavní obrázek\#thlavný obrázok\#tφωτογραφία\#tφωτογραφίες\#tσύνδεσμος εικόνας\#turl εικόνας\#tlink da foto\#turl da imagem\#tfoto principal\#timage/imageurl\#timages/imageurl\#tthumbnailimages/imageurl\#tadditionalimages/imageurl\#tpicurl\#turl_img\#tprimaryImage/url
    seller\#tlanguage\#tlanguage\#tlang\#tcontent_language\#tlocale\#tSprache\#tlangue\#tidioma\#tlingua\#tjęzyk\#ttaal\#tjazyk\#tязык\#tγλώσσα\#t语言
    seller\#ttarget_country\#ttarget_country\#ttarget_countries\#tcountry\#tcountry_code\#tsale_country\#tmarket\#tship_to\#tships_to\#tZielland\#tLand\#tpays\#tpaís\#tpaese\#tkraj\#tzemě\#tстрана\#t国家\#tχώρα
    seller\#titem_group\#titem_group_id\#titem_group\#tparent_id\#tparent_sku\#tparent\#tgroup_id\#tvariant_group\#tproduct_group_id\#titemgroup_id\#tVariantengruppe\#tElternartikel\#tparent article\#tid parent\#tsku parent\#tsku padre\#tid padre\#tsku genitore\#tid rodzica\#tbovenliggend artikel\#t父SKU\#titemgroupid\#tgroupid\#tparentid\#tvariantgroup\#tparent_product_id\#tparent product\#tmaster_sku\#tvaregruppe\#tvariationsgruppe\#tgroup\#tproduct_group\#tparent_code\#tparent_item\#tbase_product\#tmodel_group\#tconfigurable_sku\#tvarianten-id\#tvariantgruppe\#tvaterartikel\#thauptartikel\#tréférence parent\#tid parent produit\#tsku padre producto\#tcodice padre\#tkod rodzica\#thovedvare\#tforeldre-sku
    seller\#tseller_id\#tseller_id\#tsellerid\#tseller/id\#tmerchant_id\#tmerchantid\#tmerchant/id\#tvendor_id\#tvendorid\#tvendor/id\#tshop_id\#tshopid\#tshop/id\#tstore_id\#tstoreid\#tstore/id\#tsupplier_id\#tsupplier/id\#ttrader_id\#ttrader/id\#tdealer_id\#tpartner_id\#towner_id\#tuser_id\#taccount_id\#tadvertiser_id\#texternal_seller_id\#toffers/seller/id\#tseller\#tmerchant\#tshop\#tstore\#ttrader\#tvendor\#tVerkäufer-ID\#tHändler-ID\#tHaendler-ID\#tVerkäufernummer\#tid vendeur\#tidentifiant vendeur\#tid vendedor\#tid del vendedor\#tid venditore\#tid sprzedawcy\#tverkoper-id\#tid prodejce\#tид продавца\#tкод продавца\#tid продавца\#t卖家ID\#t店铺ID\#t商家ID\#tID predajcu\#tkód predajcu\#tID продавця\#tкод продавця\#teladó azonosító\#teladó id\#tID vânzător\#tcod vânzător\#tsäljare-id\#tsäljarens id\#tsælger-id\#tmyyjän id\#tmyyjä-id\#tselger-id\#tsatıcı id\#tsatıcı kodu\#tID на продавача\#tID prodavača\#tID prodajalca\#tpardavėjo id\#t販売者ID\#t出品者ID\#t판매자ID\#tرقم البائع\#tמזהה מוכר\#tVerkäufer\#tHändler\#tHaendler\#tAnbieter\#tvendeur\#tmarchand\#tvendedor\#tvenditore\#tsprzedawca\#tverkoper\#tprodejce\#tprodávající\#tпродавец\#tπωλητής\#t卖家\#tPredajca\#tPredávajúci\#tПродавець\#tEladó\#tVânzător\#tSäljare\#tSælger\#tMyyjä\#tSelger\#tSatıcı\#tПродавач\#tПродавац\#tProdavač\#tProdajalec\#tPardavėjas\#tPārdevējs\#tMüüja\#t販売者\#t出品者\#t판매자\#tالبائع\#tמוכר\#tผู้ขาย\#tngười bán\#tpenjual\#t賣家
    seller\#tseller_name\#tseller_name\#tsellername\#tseller/name\#tseller_username\#tseller/username\#tmerchant_name\#tmerchant/name\#tvendor_name\#tvendorname\#tvendor/name\#tshop_name\#tshopname\#tshop/name\#tstore_name\#tstorename\#tstore/name\#tsupplier_name\#tsupplier/name\#tsupplier\#ttrader_name\#ttrader/name\#ttrader/legal_name\#tdealer_name\#tdealer\#tsold_by\#tsoldby\#tdistributor\#tadvertiser_name\#tadvertiser\#tcompany_name\#tusername\#toffers/seller/name\#tVerkäufername\#tHaendlername\#tHändlername\#tShopname\#tnom du vendeur\#tboutique\#tnombre del vendedor\#ttienda\#tnome venditore\#tnegozio\#tnazwa sprzedawcy\#tsklep\#tverkopernaam\#twinkel\#tobchod\#tимя продавца\#tмагазин\#tпоставщик\#tnom du marchand\#tnombre de la tienda\#tnombre vendedor\#tnome negozio\#tnazwa sklepu\#twinkelnaam\#tnázev obchodu\#tκατάστημα\#tΚατάστημα\#tназвание магазина\#t商家\#t店铺\#t店铺名称\#t卖家名称\#tnázov predajcu\#tmeno predajcu\#tім'я продавця\#tназва продавця\#tмагазин продавця\#teladó neve\#tnume vânzător\#tnumele vânzătorului\#tsäljarens namn\#tsäljarnamn\#tsælgers navn\#tsælgernavn\#tmyyjän nimi\#tselgers navn\#tselgernavn\#tsatıcı adı\#tmağaza\#tmağaza adı\#tиме на продавача\#tnaziv prodavača\#time prodavača\#tnaziv prodajalca\#tpardavėjo pavadinimas\#t販売者名\#t出品者名\#t店舗名\#tショップ名\#t판매자명\#t판매처\#t상점명\#tاسم البائع\#tהמוכר\#tשם המוכר\#tชื่อผู้ขาย\#tร้านค้า\#ttên người bán\#tnama penjual\#t賣家名稱\#t商店名稱
    seller\#tmodel\#tmodel\#tmodel_name\#tmodel_number\#tmodelname\#tmodell\#tModellnummer\#tmodèle\#tmodelo\#tmodello\#tмодель\#tModellbezeichnung\#t型号\#tμοντέλο\#tΜοντέλο\#tmodellszám\#tmodel produktu\#tmodel_code\#tмодель товара
    seller\#tbatch\#tbatch\#tbatch_number\#tbatch_no\#tbatch_id\#tlot\#tlot_number\#tlot_no\#tserial_number\#tserial\#tCharge\#tChargennummer\#tnuméro de lot\#tnúmero de lote\#tlote\#tnumero di lotto\#tlotto\#tnumer partii\#tpartia\#tpartijnummer\#tšarže\#tčíslo šarže\#tпартия\#tномер партии\#t批号\#t批次
    seller\#tmanufacturer\#tmanufacturer\#tmanufacturer_name\#tmanufacturer/name\#tproducer\#tmaker\#tmfr\#tHersteller\#tHerstellername\#tfabricant\#tfabricante\#tproduttore\#tfabbricante\#tproducent\#tfabrikant\#tvýrobce\#tпроизводитель\#tизготовитель\#tHerstellername und Anschrift\#tnom du fabricant\#tnombre del fabricante\#tnome produttore\#tnazwa producenta\#tnaam fabrikant\#tκατασκευαστής\#tΚατασκευαστής\#t制造商\#t生产商\#t厂商\#tgyártó\#ttillverkare\#tprodusent\#tvalmistaja\#tproducător\#türetici\#tвиробник\#tпроизводител\#tmanufacturername\#tproducer/name\#tメーカー\#t제조사\#tmanufacturer_title\#tmfg\#tmfr_name\#tmanufactured_by\#tproducer_name\#tmaker_name\#thersteller_1\#therstellername_1\#tfabricant du produit\#tfabricante del producto\#tfabricante nombre\#tproduttore nome\#tfabrikantnaam\#ttilverkare\#tprodusentnavn\#türetici firma\#tالشركة المصنعة\#tالصانع\#tיצרן\#t製造元\#t製造業者\#t製造商名稱\#tผู้ผลิต\#tnhà sản xuất\#tprodusen\#tproizvođač\#tproizvajalec\#tgamintojas\#tražotājs\#ttootja\#tvýrobca\#tvýrobce zboží\#tκατασκευαστής προϊόντος\#tfabricantes
    seller\#tresponsible_person\#tresponsible_person\#teu_responsible_person\#tresponsible_economic_operator\#tresponsible_person/name\#tgpsr_responsible_person\#tgpsr\#timporter\#timporter_name\#tauthorised_representative\#tauthorized_representative\#tverantwortliche Person\#tInverkehrbringer\#tImporteur\#tpersonne responsable\#timportateur\#tpersona responsable\#timportador\#tpersona responsabile\#timportatore\#tosoba odpowiedzialna\#tverantwoordelijke persoon\#todpovědná osoba\#tответственное лицо\#tимпортёр\#tимпортер\#tEU-Verantwortlicher\#tEU Verantwortliche Person\#tresponsable ue\#tresponsable en la ue\#tresponsabile ue\#tpodmiot odpowiedzialny\#tverantwoordelijke in de eu
    seller\#tadult\#tadult\#tis_adult\#tadult_content\#tnsfw\#tmature\#tfor_adults\#t18+\#tnur für Erwachsene\#tadulte\#tadulto\#tadulti\#tdla dorosłych\#tpro dospělé\#tдля взрослых
    seller\#tage_group\#tage_group\#tagegroup\#tage\#tage_range\#ttarget_age\#tAltersgruppe\#ttranche d'âge\#tgrupo de edad\#tfascia d'età\#tgrupa wiekowa\#tleeftijdsgroep\#tvěková skupina\#tвозраст\#tвозрастная группа
    seller\#tships_from\#tships_from\#tships_from_country\#tship_from\#tshipping_from\#tshipfrom\#tdispatch_country\#torigin_country\#tcountry_of_origin\#tlocation/country\#titem_location\#tVersandland\#tVersand aus\#texpédié depuis\#tpays d'expédition\#tenviado desde\#tspedito da\#twysyłka z\#tverzonden vanuit\#todesíláno z\#tотправка из\#tстрана отправления\#tHerkunftsland\#tUrsprungsland\#tpays d'origine\#tpaís de origen\#tpaese d'origine\#tkraj pochodzenia\#tland van herkomst\#tzemě původu\#tстрана происхождения\#tстрана производства\#t发货地\#t产地\#t原产国
    seller\#tcreated_at\#tcreated_at\#tcreated\#tdate_created\#tcreation_date\#tcreatedat\#tdate_added\#tadded_at\#tpublished_at\#tpublished\#tpublication_date\#tlisted_at\#tlisting_date\#tdate_posted\#tposted_at\#ttimestamp\#tErstellt am\#tErstelldatum\#tEinstelldatum\#tdate de création\#tdate d'ajout\#tfecha de creación\#tdata di creazione\#tdata utworzenia\#tdata dodania\#taanmaakdatum\#tdatum vytvoření\#tдата создания\#tдата добавления
    seller\#tstate\#tstate\#tstatus\#tlisting_status\#tlisting_state\#tmoderation_status\#tproduct_status\#tvisibility\#tStatus der Anzeige\#tstatut\#tstato\#tstan oferty\#tстатус\#tpublication/status
    platform\#tviews\#tviews\#tview_count\#tviewcount\#tpage_views\#tvisits\#thits\#tAufrufe\#tvues\#tvisitas\#tvistas\#tvisualizzazioni\#twyświetlenia\#tweergaven\#tzobrazení\#tпросмотры
    platform\#tsold\#tsold\#tsold_count\#tsoldcount\#tquantity_sold\#tqty_sold\#tunits_sold\#tsales\#ttotal_sales\#tsales_count\#torders\#torder_count\#tVerkauft\#tVerkäufe\#tvendu\#tventes\#tvendidos\#tventas\#tvenduti\#tvendite\#tsprzedano\#tsprzedaż\#tverkocht\#tprodáno\#tпродано\#tпродажи

    """#,
    #"""
    name\#tgeneric-xml
    title\#tXML of any kind
    formats\#txml
    roots
    records\#tproduct\#titem\#toffer\#tlisting\#tentry\#trecord\#trow\#tarticle\#tgood\#tgoods\#tad\#tSHOPITEM\#tprodukt\#tproduit\#tproducto\#tprodotto\#tartikel\#to
    namespaces\#thttp://base.google.com/ns/1.0\#thttp://base.google.com/cns/1.0
    requires
    group
    attribute\#tparam\#tparams/param\#tattribute\#tattributes/attribute\#tproperty\#tproperties/property\#tfeature\#tfeatures/feature\#tparameter\#tparameters/parameter\#tspecs/spec\#tattrs/a\#tproduct_detail
    attribute-name\#t@name\#tname\#tparam_name\#tattribute_name\#tlabel\#t@label
    attribute-value\#t.\#tvalue\#tval\#tattribute_value
    attribute-unit\#t@unit\#tunit
    seller\#tid\#tid\#titem_id\#tproduct_id\#toffer_id\#tlisting_id\#tarticle_id\#tsku\#tSKU_ID\#tproduct_code\#titem_number\#titem_no\#tcode\#thandle\#thandleid\#tID produit\#tArtikelnummer\#tArtikel-Nr.\#tArtNr\#tProdukt-ID\#tBestellnummer\#tréférence\#treference\#tréférence produit\#tidentifiant\#tid_producto\#treferencia\#tcódigo\#tcodice\#tcodice articolo\#tcodice prodotto\#tindeks\#tkod\#tkod produktu\#tid produktu\#tsymbol\#tartikelnummer\#tartikelcode\#tproductnummer\#tkód\#tkód produktu\#tkatalogové číslo\#tартикул\#tкод\#tкод товара\#tид\#tproperty_id\#thotel_id\#tidentifier\#tasin\#tguid\#t@id\#t@internal-id\#t@sku\#taw_product_id\#tmerchant_product_id\#tcontent_id\#tretailer_id\#texternal_id\#tunique_id\#tuid\#tpart_id\#tArtikelnummer im Shop\#tArtikel-ID\#tProduktnummer\#tArtikelnr\#tArt.-Nr.\#tSKU/Artikelnummer\#tréf\#tréférence interne\#tcódigo de producto\#tcódigo del producto\#tid del producto\#tID artículo\#tcodice del prodotto\#tid prodotto\#tid articolo\#tidentyfikator\#tnumer katalogowy\#tindeks produktu\#tčíslo produktu\#tκωδικός\#tκωδικός προϊόντος\#tΚωδικός\#tΚωδικός Προϊόντος\#tidx\#t商品编号\#t商品ID\#t产品编号\#t货号\#t商品编码\#tproductid\#titemid\#tofferid\#tarticleid\#tidentifiers/sku\#tsourceproductid\#tproduct code/sku\#tproduct_sku\#tvariant_sku\#titem_sku\#tΑναγνωριστικό\#tazonosító\#tcikkszám\#tkod towaru\#tvarenummer\#ttuotenumero\#tidentificador\#treferência\#türün kodu\#tstok kodu\#tартикул товара\#t品番\#t상품코드\#t@code\#t@pid\#t@product_id\#t@item_id\#tarticle_number\#tarticle_no\#tart_no\#tproduktnr\#tid artykułu\#tid towaru\#tnr artykułu\#tnr katalogowy\#tn° article\#tn° produit\#tcode article\#tcode produit\#tréf produit\#tref article\#tcod\#tcod producto\#tcódigo artículo\#tsku proveedor\#tcodigo produto\#tcód. produto\#tcod. articolo\#trif\#tartikelkode\#tvarekode\#tvare nr\#tvare-id\#ttuotekoodi\#ttuote-id\#tsku-koodi\#ttermék azonosító\#ttermék id\#ttermékkód\#tcod produs\#tid produs\#tcod articol\#türün id\#türün no\#tkimlik\#tالمعرف\#tمعرف المنتج\#tرقم المنتج\#tرمز المنتج\#tالمعرّف\#tמזהה\#tמזהה מוצר\#t商品管理番号\#t商品管理番号（商品URL）\#t商品番号\#t商品コード\#t管理番号\#t상품ID\#t상품번호\#t아이디\#t제품번호\#t產品編號\#t商品編號\#t貨號\#t编号\#tรหัสสินค้า\#tmã sản phẩm\#tkode produk\#tid produk\#tkode barang\#tšifra\#tšifra proizvoda\#tšifra artikla\#tid proizvoda\#tид товара\#tномер\#tномер на продукт\#tкод на продукт\#tкаталожен номер\#tкод товару\#tартикул товару\#tідентифікатор\#tprekės kodas\#tprodukto kodas\#tpreces kods\#ttoote kood\#tkód tovaru\#tkód zboží\#tčíslo zboží\#tobjednací číslo\#tkód položky\#tbestelnummer\#tproduct nr\#tκωδικός είδους\#tsku προϊόντος\#tmpid\#tpid\#tprod_id\#titem_code\#tpart_no\#tstock_code\#tstock_number\#tmodel_id\#tlisting_number\#tad_id\#toffer_sku\#tmerchant_sku\#tseller_sku\#tshop_sku\#tcustom_label\#t(custom) label (sku)\#tvariant id\#tvariation_id\#tmain_sku\#tmaster_id\#tstyle_code\#tstyle_number\#t@sku_id\#t@identifier\#t@nr\#t@number\#t@articleid\#t@uid\#t@key\#trecord_id\#tentry_id\#texternal_reference\#treference_id\#tproduct_reference\#tréférence du produit\#tid oferty\#tid annonce\#tidentifiant unique\#tnumer oferty\#tnummer\#taid\#tsellerproductid\#toffernumber\#tnr\#tno produit\#tid article\#tuniqueCode\#tUrunKartiID\#tIdentifiant produit\#tАртикулен номер\#tŠifra izdelka\#tID predmeta\#tUnieke_code\#tCodiceInterno\#t@SellerProductId
    seller\#ttitle\#ttitle\#tname\#tproduct_name\#tproduct_title\#titem_name\#titem_title\#toffer_name\#tlisting_title\#theadline\#tsubject\#tproductname\#tlabel\#tTitel\#tProduktname\#tArtikelname\#tBezeichnung\#tArtikelbezeichnung\#tProduktbezeichnung\#ttitre\#tnom\#tnom du produit\#tdésignation\#tintitulé\#ttítulo\#tnombre\#tnombre del producto\#ttitolo\#tnome\#tnome prodotto\#tnazwa\#tnazwa produktu\#ttytuł\#tnaam\#tproductnaam\#tnázev\#tnázev produktu\#tjméno\#tназвание\#tнаименование\#tимя\#tзаголовок\#tназвание товара\#tproperty_name\#tProdukttitel\#tArtikeltitel\#tnom produit\#tlibellé\#ttitre du produit\#tnombre producto\#ttítulo del producto\#ttítulo do produto\#ttitolo prodotto\#ttitolo del prodotto\#tnome del prodotto\#tnazwa przedmiotu\#ttytuł oferty\#tproducttitel\#ttitel product\#tnázev zboží\#tnázev položky\#tτίτλος\#tΤίτλος\#tόνομα\#tΌνομα\#tόνομα προϊόντος\#tΌνομα Προϊόντος\#tΠεριγραφή Είδους\#tнаименование товара\#t商品名称\#t商品标题\#t产品名称\#t标题\#t名称\#t品名\#tterméknév\#ttermék neve\#tProduktnamn\#tproduktnavn\#tbenämning\#tvarenavn\#ttuotenimi\#tnome do produto\#tnome produto\#tnaziv\#tdenumire\#tdenumire produs\#tnume produs\#türün adı\#tnazwa towaru\#tназва\#tназва товару\#tнаименование продукта\#tиме\#tиме на продукта\#t商品名\#t상품명\#tnaziv proizvoda\#t@name\#t@title\#t@product-name\#tname *\#tproduct\#tproduit\#tprodukt\#tartikel\#tarticle_name\#tarticle_title\#tartikelnaam\#tartikelname_1\#tbezeichnung_1\#twarenbezeichnung\#tkurzbezeichnung\#ttitel_1\#tartikelbenämning\#tvarunamn\#tnamn\#tnavn\#tvaretitel\#tproduktbetegnelse\#tnimi\#ttuotteen nimi\#totsikko\#tcím\#tmegnevezés\#tnév\#ttermék megnevezése\#ttermék\#ttitlu\#tdenumirea\#tdenumire articol\#tnume\#tbaşlık\#türün\#türün ismi\#tالعنوان\#tاسم المنتج\#tاسم\#tعنوان المنتج\#tالاسم\#tכותרת\#tשם\#tשם המוצר\#tשם מוצר\#tタイトル\#t製品名\#t名前\#t제목\#t제품명\#t이름\#t상품 이름\#t標題\#t商品名稱\#t產品名稱\#t名稱\#tชื่อสินค้า\#tชื่อ\#ttên sản phẩm\#ttên\#ttiêu đề\#tnama produk\#tjudul\#tnama\#tnama barang\#tnaslov\#time\#tnaziv artikla\#time izdelka\#tnaziv izdelka\#tназвание продукта\#tнаименование на продукта\#tзаглавие\#tнайменування\#tназва продукту\#tpavadinimas\#tprekės pavadinimas\#tnosaukums\#tpreces nosaukums\#tnimetus\#ttoote nimi\#tpealkiri\#tnázov\#tnázov produktu\#tnázov tovaru\#tjméno produktu\#ttitulek\#tnadpis\#tnaam product\#tomschrijving kort\#ttytuł produktu\#tnazwa artykułu\#tnom de l'article\#tnom article\#ttitre article\#ttitre annonce\#ttitre de l'annonce\#tlibelle produit\#tlibellé article\#tintitulé produit\#tnombre artículo\#tnombre del artículo\#tnombre de producto\#tnome articolo\#ttitolo articolo\#tnome do artigo\#tdesignação\#tdescrição curta\#tnome do item\#tτίτλος προϊόντος\#tονομασία\#tόνομα είδους\#tproduct_name_1\#tproductdescription_short\#tdisplay_name\#tshort_name\#tfull_name\#tproduct_full_name\#toffertitle\#tad_title\#theading\#tmodel_title\#tproduct_heading\#tmain_title\#t@titel\#t@label\#t@caption\#t@bezeichnung\#t@nazwa\#tgoods_name\#tware_name\#tsubject_line\#tdenomination\#tdescription_short\#tshortlabel\#tlonglabel\#ttitre_produit\#tname/language
    seller\#tdescription\#tdescription\#tlong_description\#tproduct_description\#tfull_description\#titem_description\#tdesc\#tbody\#tbody_html\#tbody (html)\#tcontent\#ttext\#tdetails\#tshort_description\#tsummary\#tBeschreibung\#tLangbeschreibung\#tProduktbeschreibung\#tArtikelbeschreibung\#tKurzbeschreibung\#tdescriptif\#tdescription longue\#tdescription courte\#tdescripción\#tdescripcion\#tdescrizione\#topis\#topis produktu\#tomschrijving\#tbeschrijving\#tproductomschrijving\#tpopis\#tpopis produktu\#tописание\#tописание товара\#tarticle_description\#tArtikelbeschreibung lang\#tProduktbeschreibung lang\#tdescription produit\#tdescription du produit\#tdescripción del producto\#tdescripción larga\#tdescrizione prodotto\#tdescrizione lunga\#tdescrizione del prodotto\#topis oferty\#topis przedmiotu\#tbeschrijving product\#tlange omschrijving\#tpopis zboží\#tkrátký popis\#tπεριγραφή\#tΠεριγραφή\#tполное описание\#tкраткое описание\#t商品描述\#t产品描述\#t描述\#t商品详情\#t详情\#tleírás\#ttermékleírás\#tBeskrivning\#tBeskrivelse\#tkuvaus\#tdescrição\#tdescrição do produto\#tdescriere\#taçıklama\#türün açıklaması\#tопис\#tопис товару\#tописание на продукта\#t商品説明\#t상품설명\#tdescriptionhtml\#tdescription_html\#tlongdescription\#tshortdescription\#t@description\#t@desc\#tproduct_desc\#titem_desc\#tlong_desc\#tshort_desc\#tdescription_long\#tdescription_full\#tdescription_text\#tmarketing_description\#tseo_description\#thtml_description\#tdesc_long\#tabout\#tfeatures\#tbullet_points\#tdetailbeschreibung\#tartikelbeschreibung_1\#tlangtext\#tkurztext\#tbeschreibungstext\#tprodukttext\#tartikeltext\#tdescriptif produit\#tdescriptif long\#tdescriptif court\#ttexte\#tdescripcion corta\#tdescripción completa\#tdescripcion producto\#tdescrizione breve\#tdescrizione estesa\#tdescrizione completa\#tdescrição completa\#tdescrição longa\#topis długi\#topis krótki\#tpełny opis\#tkrótki opis\#topis produktu html\#tlange beschrijving\#tkorte omschrijving\#tproductbeschrijving\#tproduktbeskrivning\#tlång beskrivning\#tproduktbeskrivelse\#tvarebeskrivelse\#ttuotekuvaus\#tpitkä kuvaus\#ttuotteen kuvaus\#trészletes leírás\#trövid leírás\#thosszú leírás\#tdescriere produs\#tdescriere lunga\#tdescriere scurtă\#tdescrierea\#türün detay\#türün açıklama\#tdetay\#tالوصف\#tوصف المنتج\#tوصف\#tתיאור\#tתאור\#tתיאור המוצר\#t説明\#t商品説明文\#t説明文\#t詳細\#t설명\#t상세설명\#t제품설명\#t產品描述\#t說明\#tรายละเอียด\#tคำอธิบาย\#tmô tả\#tmô tả sản phẩm\#tdeskripsi\#tdeskripsi produk\#tketerangan\#topis proizvoda\#topis izdelka\#tdugi opis\#tописание продукта\#tподробное описание\#tдетальное описание\#tопис продукту\#tповний опис\#taprašymas\#tapraksts\#tkirjeldus\#tdlouhý popis\#tpopis tovaru\#tdlhý popis\#tκείμενο\#tπλήρης περιγραφή\#tπεριγραφή προϊόντος\#t@beschreibung\#t@opis\#tdescription/language\#tdescription_short/language
    seller\#tbrand\#tbrand\#tbrand_name\#tbrand/name\#tmake\#ttrademark\#tlabel_name\#tMarke\#tMarkenname\#tmarque\#tmarca\#tmarka\#tmerk\#tznačka\#tбренд\#tмарка\#tторговая марка\#tHersteller / Markenname\#tMarke/Hersteller\#tnom de marque\#tnombre de marca\#tnome marca\#tproducent/marka\#tmerknaam\#tμάρκα\#tΜάρκα\#t品牌\#t品牌名称\#tmárka\#tvarumärke\#tmerke\#tmærke\#ttuotemerkki\#tbrändi\#tznačka výrobce\#tbrandname\#tbrand/@name\#ttrade mark\#tブランド\#t브랜드\#tmarka adı\#tбренд товара\#t@brand\#t@vendor\#t@marke\#tbrand_title\#tmanufacturer_brand\#tproduct_brand\#tmarkenname_1\#tmarke_hersteller\#tnom marque\#tmarque produit\#tmarque du produit\#tmarca prodotto\#tmarca producto\#tnazwa marki\#tvaremerke\#tbrand navn\#tbrändi nimi\#tmárkanév\#tmarca produsului\#tالعلامة التجارية\#tالعلامة\#tماركة\#tמותג\#tיצרן ומותג\#tブランド名\#tメーカー名\#t브랜드명\#t品牌名稱\#tแบรนด์\#tยี่ห้อ\#tthương hiệu\#tnhãn hiệu\#tmerek\#trobna marka\#tznamka\#tblagovna znamka\#tbrend\#tprekės ženklas\#tgamintojas / prekės ženklas\#tzīmols\#tkaubamärk\#tbrand/title\#tbrand/value\#tεταιρεία\#tторгова марка
    seller\#tcategory\#tcategory\#tcategories\#tcategory_path\#tcategory_name\#tcategory/name\#tcategories/name\#tcategorypath\#tproduct_category\#tcategory_tree\#tbreadcrumb\#tbreadcrumbs\#tdepartment\#tcollection\#tcategorytext\#tkategorie\#tWarengruppe\#tProduktgruppe\#tKategoriepfad\#tcatégorie\#tcategorie\#trubrique\#trayon\#tcategoría\#tcategoria\#tkategoria\#trubriek\#tproductgroep\#tkategorie produktu\#tкатегория\#tраздел\#tрубрика\#tmerchant_product_category_path\#tProduktkategorie\#tProduktkategorie im Shop\#tKategorien\#tArtikelkategorie\#tcatégorie produit\#tcatégories\#tcategoría del producto\#tcategorías\#tcategoria prodotto\#tcategorie prodotto\#tkategoria produktu\#tproductcategorie\#tkategorie zboží\#tκατηγορία\#tΚατηγορία\#tкатегория товара\#t分类\#t类目\#t商品分类\#t产品分类\#tProduktgruppe im Shop\#tcategories (x,y,z...)\#tcategories/category\#tcategories/category/name\#tcategories/category/@name\#tcategoryname\#tcategory/@name\#tkategória\#tkategorija\#tkategori\#ttuoteryhmä\#tcategoria do produto\#tcategorie produs\#tкатегорія\#tカテゴリ\#t카테고리\#tmerchantcategory\#t@category\#tcategory_full\#tcategory_tree_path\#tcategorypathname\#tproduct_categories\#tmain_category\#tprimary_category\#tcategory_title\#tcategory/title\#tcategory/path\#tcategory/full_path\#tcategory_1\#tcat\#tkategorie_1\#tkategoriepfade\#tkategoriename\#twarengruppenname\#tcatégorie principale\#tcatégorie du produit\#trayons\#tcategoría principal\#tcategoría producto\#tcategoria principale\#tkategoria główna\#tścieżka kategorii\#thoofdcategorie\#tproduktkategori\#tkategorinavn\#tvaregruppenavn\#tosasto\#tkategoria polku\#ttermékkategória\#tkategória útvonal\#tcategorii\#tcategorie principală\#tkategori adı\#tkategoriler\#tالتصنيف\#tالفئة\#tالقسم\#tקטגוריה\#tקטגוריות\#tカテゴリー\#t商品カテゴリ\#tジャンル\#t카테고리명\#t분류\#t類別\#t分類\#t商品分類\#tหมวดหมู่\#tdanh mục\#tkategori produk\#tkategorije\#tkategorija proizvoda\#tкатегория на продукта\#tкатегории\#tрозділ\#tкатегория продукта\#tgrupė\#tkategorija prekės\#tkategooria\#tzaradenie\#tκατηγορία προϊόντος\#tcategories/0\#tsections\#tsection\#tgroup_name\#tclassification\#tshop_cat\#tshopcategory\#tcategory_full_name\#tcategory name path\#tKategoriebaum\#tarbre de catégories\#t@Navigation\#t@CategoryCode
    seller\#tgoogle_product_category\#tgoogle_product_category\#tgoogle_category\#tgoogle_taxonomy\#tgoogle product category id\#tfb_product_category\#tGoogle Produktkategorie\#tGoogle-Produktkategorie\#tcatégorie de produits Google\#tcategoría de producto de Google\#tcategoría de productos de Google\#tcategoria prodotto Google\#tcategoria de produto do Google\#tgoogleproductcategory\#tgooglecategory\#tkategoria produktów Google\#tGoogle productcategorie\#tgoogle_product_cat\#tgoogle_cat\#tgoogle kategorie\#tkategorie google\#tcatégorie google\#tcategoría google\#tkategoria google\#tgoogle categorie\#tgooglekategori\#tgoogle tuoteluokka\#tgoogle termékkategória\#tgoogle ürün kategorisi\#tفئة منتجات google\#tgoogle の商品カテゴリ\#tgoogle 商品カテゴリ\#tgoogle 제품 카테고리\#tgoogle 產品類別\#tgoogle 产品类别\#tкатегория google\#tкатегория товаров google
    seller\#tproduct_type\#tproduct_type\#ttype\#titem_type\#tmerchant_category\#tProdukttyp\#tProduktart\#ttype de produit\#ttipo de producto\#ttipo prodotto\#ttyp produktu\#tproducttype\#tтип\#tтип товара\#titem_kind\#tkind\#tproduct_kind\#tartikeltyp\#ttype produit\#ttipo producto\#ttipo articolo\#trodzaj\#trodzaj produktu\#tprodukttype\#tproducttype naam\#ttuotetyyppi\#tterméktípus\#ttip produs\#türün tipi\#tنوع المنتج\#tסוג מוצר\#t商品タイプ\#t상품유형\#t產品類型\#tloại sản phẩm\#tvrsta\#tvrsta proizvoda\#tтип продукта\#tтип на продукта\#tтип товару\#tdruh\#tdruh zboží\#ttyp zboží
    seller\#tgtin\#tgtin\#tgtin13\#tgtin14\#tgtin12\#tgtin8\#tean\#tean13\#tean_code\#tean13_code\#tbarcode\#tbar_code\#tupc\#tisbn\#tisbn13\#tjan\#tEAN-Code\#tEAN/GTIN\#tGTIN/EAN\#tcode barre\#tcode-barres\#tcódigo de barras\#tcodice a barre\#tcodice ean\#tkod ean\#tkod kreskowy\#tstreepjescode\#tčárový kód\#tштрихкод\#tштрих-код\#tproduct_gtin\#tEAN / GTIN / Barcodenummer / UPC\#tEAN / GTIN\#tGTIN / EAN\#tEAN-Nummer\#tcódigo ean\#tkod ean/gtin\#tbarcode ean\#tγραμμωτός κώδικας\#tш-код\#t条形码\#t条码\#t商品条码\#tidentifiers/ean\#tidentifiers/gtin\#tproduct upc/ean\#tproduct_upc\#tproduct_ean\#teancode\#tean_barcode\#tean/upc\#tupc_code\#tvonalkód\#tstreckkod\#tstrekkode\#tviivakoodi\#tbarkod\#tJANコード\#t@ean\#t@gtin\#t@barcode\#t@upc\#tean_gtin\#tgtin_ean\#teans\#tean_number\#tean_upc\#tbarcodes\#tgtin_code\#tupc_ean\#tisbn_code\#tisbn10\#tean-nr\#tgtin-nummer\#tcode ean\#tcodes barres\#tgencod\#tcodigo barras\#tcód. barras\#tcodice ean13\#tkody ean\#tbarcodenummer\#tean-kode\#tean-koodi\#tvonalkód (ean)\#tcod de bare\#tcod bare\#tbarkod no\#tالباركود\#tرقم gtin\#tברקוד\#tバーコード\#t바코드\#t條碼\#t國際條碼\#tบาร์โค้ด\#tmã vạch\#tбаркод\#tштрихкод (ean)\#tbrūkšninis kodas\#tsvītrkods\#tribakood\#tčiarový kód\#tidentifiers/gtin13\#tidentifiers/upc\#tcodes/ean\#tcodes/gtin\#tgtin/value\#tean/value\#tCod EAN\#tEAN koda\#tBarkodas\#tUPC/EAN\#tčrtna koda\#tProduct.EanList/ProductEan/@Ean
    seller\#tmpn\#tmpn\#tmanufacturer_part_number\#tmanufacturer_sku\#tpart_number\#tpartnumber\#tproductno\#tmfr_part_no\#tHerstellernummer\#tHersteller-Nr.\#tHerstellerartikelnummer\#tréférence fabricant\#treferencia fabricante\#tcodice produttore\#tkod producenta\#tfabrikantcode\#tkód výrobce\#tкод производителя\#tHerstellerartikelnummer (MPN)\#tHAN\#tHerstellernr.\#tréférence constructeur\#tcódigo fabricante\#treferencia del fabricante\#tcodice fabbricante\#tkod producenta (mpn)\#tfabrikant artikelnummer\#tартикул производителя\#t制造商零件编号\#tHerstellerartikelnummer (HAN/MPN)\#tHAN/MPN\#tidentifiers/mpn\#tmanufacturerpartnumber\#tmanufacturersku\#tmanufacturer_code\#tproducer_code\#tgyártói cikkszám\#tcódigo do fabricante\#t@mpn\#tmanufacturer_part_no\#tmanufacturer_number\#tmanufacturerno\#tmfg_part_number\#tmfrpartnumber\#tmfr_part\#tmfpn\#tmpn_code\#toem\#toem_number\#toe_number\#tvendor_code\#tproducer_symbol\#thersteller artikelnr\#twerksnummer\#tteilenummer\#tréférence constructeur (mpn)\#tref fabricant\#tref constructeur\#treferencia del proveedor\#tcódigo del fabricante\#tcodice fornitore\#tcodice del produttore\#tsymbol producenta\#tnumer części producenta\#ttillverkarens artikelnummer\#tprodusentens varenr\#tvalmistajan tuotenumero\#tgyári cikkszám\#tcod producător\#türetici kodu\#tرقم القطعة\#t型番\#tメーカー型番\#t모델번호\#t製造商編號\#tкат. номер производител\#tgamintojo kodas\#tkód výrobcu\#tčíslo dílu
    seller\#tprice\#tprice\#tcurrent_price\#tselling_price\#tsell_price\#tunit_price\#tfinal_price\#tprice_with_vat\#tprice_vat\#tprice_incl_vat\#tregular_price\#tlist_price\#tbase_price\#tprice/amount\#tprice/value\#toffers/price\#tpricing/price\#tvariant_price\#tsale_price\#tPreis\#tVerkaufspreis\#tBruttopreis\#tprix\#tprix ttc\#ttarif\#tprecio\#tprezzo\#tcena\#tcena brutto\#tprijs\#tcena s dph\#tцена\#tстоимость\#tsearch_price\#tprice_eur\#tprice_brutto\#tPreis (Brutto)\#tPreis brutto\#tEndkundenpreis\#tPreis inkl. MwSt\#tprix de vente\#tprix public\#tprix unitaire\#tprecio de venta\#tprecio con iva\#tprezzo di vendita\#tprezzo ivato\#tcena detaliczna\#tcena sprzedaży\#tprijs incl. btw\#tverkoopprijs\#tcena vč. dph\#tprodejní cena\#tτιμή\#tΤιμή\#tΤιμή με ΦΠΑ\#tцена продажи\#tрозничная цена\#t价格\#t售价\#t商品价格\#t单价\#tpriceruah\#tpriceuah\#tprice_uah\#tpricerub\#tprice_rub\#tpriceusd\#tprice tax included\#tprice_with_tax\#tprice/@value\#tprice/@amount\#tprices/price\#tprices/price/value\#tprices/price/amount\#toffer/price\#toffers/offer/price\#toffers/offer/pricehistory/price\#tpricehistory/price\#tcityprices/cityprice\#tprice/current\#tprice/regular\#tcurrentprice\#tsaleprice\#tsellingprice\#tunitprice\#tfinalprice\#tpricewithvat\#tprice_gross\#tgross_price\#tbrutto\#tbruttó ár\#tár\#tpreço\#tpreço com iva\#tpris\#tpris inkl. moms\#thinta\#tpreț\#tpret\#tfiyat\#tціна\#tцена товара\#t価格\#t가격\#t@price\#t@cena\#t@preis\#tprice tax excluded\#tprice_1\#tprice_amount\#tamount\#tproduct_price\#titem_price\#tcurrent_price_value\#tprice_now\#tnew_price\#tretail_price\#trrp\#tmsrp\#tconsumer_price\#tgross\#tprice_incl_tax\#tprice_inc_vat\#tprice_inc_tax\#tprice_with_tax_value\#tprice_tax_incl\#tprice/gross\#tprice/net\#tprice/brutto\#tprice/final\#tprice/price\#tprice/@price\#tpricing/amount\#tpricing/current\#toffer_price\#tstart_price\#tbuy_it_now_price\#tpreis_1\#tpreis in eur\#tpreis (eur)\#tladenpreis\#tvk preis\#tvk brutto\#tuvp\#tprix_1\#tprix ttc (€)\#tprix eur\#tprix promo\#tprix de vente ttc\#tprix du produit\#tprecio_1\#tprecio pvp\#tpvp\#tprecio final\#tprezzo finale\#tprezzo al pubblico\#tprezzo unitario\#tcena_1\#tcena sprzedaży brutto\#tcena detaliczna brutto\#tcena (pln)\#tprijs inclusief btw\#tverkoopprijs incl. btw\#tprijs_1\#tförsäljningspris\#tsalgspris\#tutsalgspris\#tmyyntihinta\#thinta (alv)\#teladási ár\#tfogyasztói ár\#tpreț vânzare\#tpreț cu tva\#tsatış fiyatı\#tالسعر\#tسعر\#tسعر البيع\#tמחיר\#t販売価格\#t税込価格\#t定価\#t판매가\#t판매가격\#t價格\#t售價\#t單價\#tราคา\#tgiá\#tgiá bán\#tharga\#tharga jual\#tmaloprodajna cijena\#tcijena\#tcijena s pdv\#tredna cena\#tprodajna cena\#tцена с ндс\#tцена руб\#tцена с ддс\#tпродажна цена\#tвартість\#tціна, грн\#tkaina\#tcena ar pvn\#thind\#tmüügihind\#tpredajná cena\#tcena s dph (kč)\#tτιμή πώλησης\#tλιανική τιμή\#t@price_vat\#t@amount\#tprezzo vendita\#tnormalpricewithvat\#tprice/normalpricewithvat\#tnormal_price\#tprice_eft
    seller\#tcurrency\#tcurrency\#tcurrency_code\#tprice_currency\#tcurrencyid\#tpricecurrency\#tprice/currency\#toffers/pricecurrency\#tWährung\#tdevise\#tmoneda\#tdivisa\#tvaluta\#twaluta\#tměna\#tвалюта\#tdevise iso\#tνόμισμα\#tΝόμισμα\#t币种\#t货币\#tprice/@currency\#tprice/@currencycode\#tprice/@currency_code\#tprice/@curr\#tprices/price/@currency\#tprices/price/currency\#toffers/offer/pricehistory/price/@currency\#tcurrencycode\#tprice/currencycode\#tpénznem\#tmoeda\#tvaluutta\#tmonedă\#tpara birimi\#tвалюта товара\#t通貨\#t@currency\#tcurrencies\#tcurr\#tiso_currency\#tcurrency_iso\#tcurrency/code\#tprice_currency_code\#twährungscode\#twaehrung\#tcode devise\#tcódigo de moneda\#tcódigo moneda\#tvaluta kode\#tvalutta\#tdeviza\#tdöviz\#tpara birimi kodu\#tالعملة\#tמטבע\#t通貨コード\#t통화\#t貨幣\#t幣別\#tสกุลเงิน\#tđơn vị tiền\#tmata uang\#tcódigo da moeda\#tvolyuta\#twaluta kod\#tvaliuta\#tvaluuta\#t@waehrung\#t@waluta
    seller\#tcondition\#tcondition\#titem_condition\#tproduct_condition\#tZustand\#tétat\#testado\#tcondizione\#tcondizioni\#tstan\#tstaat\#tconditie\#tstav\#tсостояние\#tArtikelzustand\#tétat du produit\#testado del producto\#tstan produktu\#tstan przedmiotu\#tκατάσταση\#tΚατάσταση\#t成色\#t新旧程度\#t状况\#tállapot\#tskick\#ttilstand\#tkunto\#tcondição\#tstare\#tdurum\#tстан\#titemcondition\#tproductcondition\#titem_state\#tproduct_state\#tcondition_type\#tcondition_name\#tzustandsbeschreibung\#tetat produit\#testado del artículo\#tcondizione articolo\#tstan artykułu\#tprodukttilstand\#tvarans skick\#ttuotteen kunto\#ttermék állapota\#tstare produs\#türün durumu\#tالحالة\#tحالة المنتج\#tמצב\#t状態\#t商品の状態\#t상태\#t商品狀況\#t狀態\#tสภาพ\#ttình trạng\#tkondisi\#tstanje\#tсъстояние\#tстан товару\#tbūklė\#tstāvoklis\#tseisukord\#tstav zboží\#tstav tovaru
    seller\#tavailability\#tavailability\#tin_stock\#tin stock?\#tstock_status\#tavailable\#tavailability_status\#toffers/availability\#tVerfügbarkeit\#tLieferstatus\#tdisponibilité\#tdisponibilidad\#tdisponibilità\#tdostępność\#tbeschikbaarheid\#tdostupnost\#tналичие\#tдоступность\#tLieferzeit\#tLagerbestand\#tBestand\#tstock\#ten stock\#tdelivery_time\#tdostępność produktu\#tvoorraad\#tlevertijd\#tskladem\#tdostupnosť\#tδιαθεσιμότητα\#tΔιαθεσιμότητα\#tВ наличии\#t库存\#t库存状态\#t是否有货\#tinstock\#tis_in_stock\#tstockstatus\#tavailabilitystatus\#tdeliverytime\#toffers/offer/availability\#tavailabilities/availability/@available\#tkészlet\#telérhetőség\#tlagerstatus\#ttillgänglighet\#ttilgjengelighet\#ttilgængelighed\#tsaatavuus\#tdisponibilidade\#tdisponibilitate\#tstok durumu\#tнаявність\#t在庫\#tstock availability\#tstock_availability\#tinventory\#t@stock\#t@available\#t@availability\#t@avail\#tavail\#tavailability_text\#tavailability/status\#tis_available\#ton_stock\#tstock_level\#tstock_quantity\#tstock_qty\#tqty_in_stock\#tqty\#tquantity\#tquantity_available\#tavailable_quantity\#tinventory_quantity\#tinventory_level\#tinventory_status\#tamount_in_stock\#tlieferbar\#tlagerstand\#tauf lager\#tverfügbar\#tverfügbare menge\#tliefertage\#tlieferstatus text\#tquantité\#tquantité en stock\#tstock disponible\#tdélai de livraison\#tdélai\#tcantidad\#texistencias\#tplazo de entrega\#tquantità\#tgiacenza\#tgiacenze\#tdisponibilita magazzino\#ttempi di consegna\#tstan magazynowy\#tilość\#tilość w magazynie\#tczas dostawy\#taantal\#taantal op voorraad\#top voorraad\#tlagerantal\#tlagersaldo\#tantal i lager\#tlagerstatus text\#tpå lager\#tantall på lager\#tvarastosaldo\#tvarasto\#traktárkészlet\#traktáron\#tszállítási idő\#tstoc\#tîn stoc\#tcantitate\#tstok\#tstok adedi\#tstok miktarı\#tالتوفر\#tالمخزون\#tالكمية\#tזמינות\#tמלאי\#t在庫数\#t在庫状況\#t재고\#t재고수량\#t庫存\#t庫存數量\#tสต็อก\#ttồn kho\#ttình trạng kho\#tstok barang\#tzaliha\#tdostupnost proizvoda\#tdobavljivost\#tzaloga\#tналичност\#tостаток\#tостатки\#tколичество\#tкол-во\#tв наличии, шт\#tкількість\#tзалишок\#tlikutis\#tprieinamumas\#tpieejamība\#tlaoseis\#tsaadavus\#tsklad\#tskladová zásoba\#tdostupnosť tovaru\#tαπόθεμα\#tποσότητα\#tquantidade\#testoque\#tem estoque\#tdlv_time\#tavailabilityinstock\#tdelivery_period\#tshipping_time\#tversandzeit\#tlieferfrist
    seller\#tlink\#tlink\#turl\#tproduct_url\#titem_url\#toffer_url\#tdeeplink\#tdeep_link\#tproduct_link\#tpage_url\#tpermalink\#tcanonical_url\#texternal_url\#tfinal_url\#tmobile_link\#tProduktlink\#tArtikellink\#tlien\#tlien produit\#turl produit\#tenlace\#turl del producto\#tcollegamento\#tadres url\#todkaz\#tссылка\#taw_deep_link\#tmerchant_deep_link\#tbuyurl\#tProdukt URL\#tProdukt-Link\#tArtikel-URL\#tURL des Artikels\#turl du produit\#tlien du produit\#tlien vers le produit\#turl producto\#tenlace del producto\#turl prodotto\#tlink prodotto\#tlink al prodotto\#tlink do produktu\#tadres produktu\#turl produktu\#tproducturl\#tproductlink\#turl zboží\#todkaz na produkt\#tσύνδεσμος\#tΣύνδεσμος\#tссылка на товар\#t链接\#t商品链接\#t产品链接\#t商品网址\#t网址\#titemurl\#tofferurl\#tproduct page url\#tlanding_page\#tlanding_page_url\#toffers/offer/producturl\#toffer/url\#toffers/offer/url\#tlink/@href\#ttermék url\#ttermék link\#tproduktlänk\#ttuotelinkki\#tlink do produto\#turl do produto\#tlink produs\#türün linki\#tпосилання\#tpurchase_url\#tbuy_url\#t@url\#t@link\#t@href\#tproduct_page\#titem_link\#toffer_link\#tweb_url\#twebsite_url\#twebsite\#tsite_url\#thref\#turi\#tweb_link\#tlink_url\#turl_link\#ttarget_url\#tdestination_url\#tclick_url\#ttracking_url\#taffiliate_link\#taffiliate_url\#ttracking_link\#tproduct_deep_link\#tdeeplinkurl\#tshop_url\#tstore_url\#tdetails_url\#tdetail_url\#tad_url\#tlisting_url\#tsource_url\#tcanonical\#tproduct/url\#tproduktseite\#turl artikel\#tshoplink\#tlien fiche produit\#turl fiche produit\#tadresse url\#tlien de la page\#turl de producto\#turl artículo\#tenlace producto\#tenlace web\#tindirizzo url\#turl articolo\#tlink articolo\#tadres strony\#turl oferty\#tlink do oferty\#tlink do sklepu\#turl product\#tproductpagina\#tlänk\#tlänk till produkt\#turl till produkt\#tlenke\#tproduktlenke\#tproduktside\#tlenke til produkt\#tlinkki\#ttuotteen linkki\#ttuotesivu\#thivatkozás\#ttermék oldal\#ttermék hivatkozás\#tlegătură\#tadresă url\#turl produs\#tbağlantı\#türün bağlantısı\#türün url\#tالرابط\#tرابط المنتج\#tرابط\#tקישור\#tקישור למוצר\#t商品リンク\#t商品url\#t商品ページurl\#tリンク\#t링크\#t상품링크\#t상품url\#t鏈接\#t連結\#t商品連結\#t產品連結\#tลิงก์\#tลิงค์\#tliên kết\#tđường dẫn\#ttautan\#turl produk\#tpoveznica\#tlink proizvoda\#tlink na proizvod\#tpovezava\#turl izdelka\#tссылка на страницу\#tадрес страницы\#tстраница товара\#turl товара\#tлинк\#tвръзка\#tадрес на продукта\#tпосилання на товар\#tлінк\#tnuoroda\#tprekės nuoroda\#tsaite\#tpreces saite\#ttoote link\#todkaz na zboží\#todkaz na tovar\#turl adresa\#tσύνδεσμος προϊόντος\#turl προϊόντος\#tligação\#tlink do artigo\#t@product_url\#t@deeplink\#tonlinestoreurl\#tlink offerta\#tlien offre\#turl offre\#tlien_annonce\#tLink zum Produkt\#tURL de la fiche\#tlien de la fiche\#tLink til vare\#tlink til produkt\#tpovezava do izdelka
    seller\#timage_links\#timage_link\#timage\#timages\#timage_url\#timage_urls\#timg\#timgurl\#timg_url\#timage_src\#timage/url\#timage.url\#timage/src\#timages/url\#timages/src\#timages/image\#timages/@url\#tpicture\#tpictures\#tpictures/url\#tphoto\#tphotos\#tphoto_url\#tmain_image\#tmain_image_url\#tprimary_image\#tthumbnail\#tthumbnail_url\#tthumb\#tadditional_image_link\#tadditional_image_links\#tadditional_images\#timgurl_alternative\#tproduct_image\#tproductimageurl\#tmedia/url\#tgallery\#tBild\#tBilder\#tBild-URL\#tBildlink\#tProduktbild\#timage principale\#tlien image\#timagen\#timágenes\#timmagine\#timmagini\#tzdjęcie\#tzdjęcia\#tafbeelding\#tafbeeldingen\#tobrázek\#tobrázky\#tизображение\#tизображения\#tкартинка\#tфото\#tmerchant_image_url\#taw_image_url\#tBild URL(s)\#tBildlinks\#tArtikelbild\#tBild 1\#turl image\#turl de l’image\#turl de l'image\#tlien de l’image\#timage produit\#turl imagen\#timagen principal\#tenlace de imagen\#turl immagine\#tlink immagine\#timmagine principale\#tzdjęcie główne\#tlink do zdjęcia\#turl zdjęcia\#tafbeelding url\#tafbeeldingslink\#tobrázek url\#turl obrázku\#tεικόνα\#tΕικόνα\#tссылка на изображение\#tссылка на картинку\#tкартинки\#t图片\#t图片链接\#t主图\#t商品图片\#t图片地址\#tproductimage\#timageurl\#timageurls\#timage urls (x,y,z...)\#tbase_image\#tProduct Image File - 1\#tBild-URL_1\#tBildadresse\#tBild1\#timage1\#timage2\#timage3\#timage4\#timage5\#timage6\#timage7\#timage8\#timage_1\#timage_2\#timage_3\#timage_4\#timage_5\#timage_url_1\#timage_url_2\#timage_url_3\#timageurl1\#timageurl2\#timageurl3\#timage_link_1\#timage_link_2\#timages/image/url\#timages/image/@url\#timages/image/src\#timages/img\#timgs/img\#timage/@url\#timage/@src\#timage/large\#tphotos/photo\#tpictures/picture\#tpicture_url\#tpictureurl\#tadditional_image_url\#tadditional_imageurl\#tadditionalimage\#tadditional_image\#tadditionalimagelink\#tenlace imagen\#tlink da imagem\#timagem\#timagens\#tkép\#tkép url\#tképek\#tbildlänk\#tbillede\#tbilled-url\#tbilde\#tkuva\#timagine\#timagini\#tgörsel\#tresim\#tзображення\#tфото товара\#t画像\#t이미지\#tfeaturedimage/url\#tfeatured_image\#t@image\#t@img\#t@image_url\#t@picture\#timage_links\#timage_href\#timage_file\#timage_path\#timage_1_url\#timage2_url\#timage3_url\#timage_main\#tmain_picture\#tmain_photo\#tprimary_image_url\#tlarge_image_url\#tlarge_image\#tbig_image\#timage_large\#timage_big\#tpicture1\#tpicture2\#tphoto1\#tphoto2\#tfoto\#tfotos\#tfoto1\#tfoto2\#timages/large\#timages/image/@href\#timages/image/link\#timages/image/large\#timages/main\#timages/0\#tmedia/image\#tmedia/images/image\#tmedia/src\#tassets/image\#timage/link\#timage/href\#tpictures/image\#tpictures/picture/url\#tbild 2\#tbild3\#tbilder url\#thauptbild\#tartikelbild_1\#tartikelbilder\#tproduktbilder\#turl_image_1\#tphoto produit\#tvisuel\#tvisuels\#tlien photo\#turl photo\#tlien de l'image\#timagen_1\#tfoto producto\#tenlace a imagen\#tenlace imagen principal\#timmagine_1\#tfoto prodotto\#tlink alla foto\#turl foto\#tzdjęcie_1\#turl zdjęcia głównego\#tlink do zdjęcia głównego\#tfoto url\#tproductafbeelding\#tafbeelding 1\#tlink afbeelding\#tbildadress\#tbilde url\#tbildelenke\#tbillede url\#tbilledlink\#tbilleder\#tkuvan linkki\#tkuvalinkki\#tkuvan url\#ttuotekuva\#tkép link\#tkép hivatkozás\#tképek linkje\#tlink imagine\#tpoza\#tpoze\#tlink poza\#turl imagine\#tgörsel bağlantısı\#tgörsel url\#tgörsel linki\#tresim url\#tresim linki\#tرابط الصورة\#tالصورة\#tصورة\#tصورة المنتج\#tקישור לתמונה\#tתמונה\#t画像リンク\#t画像url\#t商品画像\#t商品画像url\#t이미지링크\#t이미지url\#t대표이미지\#t圖片\#t圖片連結\#t圖片網址\#t商品圖片\#tรูปภาพ\#tลิงก์รูปภาพ\#thình ảnh\#tảnh\#tgambar\#tfoto produk\#ttautan gambar\#tslika\#tslike\#tlink slike\#turl slike\#tкартинка url\#tссылка на фото\#tссылки на фото\#tфотография\#tфотографии\#tизображение url\#tснимка\#tснимки\#tлинк към снимка\#tфото url\#tпосилання на зображення\#tпосилання на фото\#tnuotrauka\#tnuotraukos\#tattēls\#tpilt\#tpildid\#tpildi link\#tobrázok\#tobrázky zboží\#turl obrázka\#thlavní obrázek\#thlavný obrázok\#tφωτογραφία\#tφωτογραφίες\#tσύνδεσμος εικόνας\#turl εικόνας\#tlink da foto\#turl da imagem\#tfoto principal\#t@photo\#timage/imageurl\#timages/imageurl\#tthumbnailimages/imageurl\#tadditionalimages/imageurl\#tpicurl\#turl_img\#timages/image/location\#tResimler/Resim\#tProduct.Pictures/ProductImage/@Uri
    seller\#tlanguage\#tlanguage\#tlang\#tcontent_language\#tlocale\#tSprache\#tlangue\#tidioma\#tlingua\#tjęzyk\#ttaal\#tjazyk\#tязык
    seller\#ttarget_country\#ttarget_country\#ttarget_countries\#tcountry\#tcountry_code\#tsale_country\#tmarket\#tship_to\#tships_to\#tZielland\#tLand\#tpays\#tpaís\#tpaese\#tkraj\#tzemě\#tстрана
    seller\#titem_group\#titem_group_id\#titem_group\#tparent_id\#tparent_sku\#tparent\#tgroup_id\#tvariant_group\#tproduct_group_id\#titemgroup_id\#tVariantengruppe\#tElternartikel\#tparent article\#tid parent\#tsku parent\#tsku padre\#tid padre\#tsku genitore\#tid rodzica\#tbovenliggend artikel\#t父SKU\#titemgroupid\#tgroupid\#tparentid\#tvariantgroup\#tparent_product_id\#tparent product\#tmaster_sku\#tvaregruppe\#tvariationsgruppe\#tgroup\#tproduct_group\#tparent_code\#tparent_item\#tbase_product\#tmodel_group\#tconfigurable_sku\#tvarianten-id\#tvariantgruppe\#tvaterartikel\#thauptartikel\#tréférence parent\#tid parent produit\#tsku padre producto\#tcodice padre\#tkod rodzica\#thovedvare\#tforeldre-sku
    seller\#tseller_id\#tseller_id\#tsellerid\#tseller/id\#tmerchant_id\#tmerchantid\#tmerchant/id\#tvendor_id\#tvendorid\#tvendor/id\#tshop_id\#tshopid\#tshop/id\#tstore_id\#tstoreid\#tstore/id\#tsupplier_id\#tsupplier/id\#ttrader_id\#ttrader/id\#tdealer_id\#tpartner_id\#towner_id\#tuser_id\#taccount_id\#tadvertiser_id\#texternal_seller_id\#toffers/seller/id\#tseller\#tmerchant\#tshop\#tstore\#ttrader\#tvendor\#tVerkäufer-ID\#tHändler-ID\#tHaendler-ID\#tVerkäufernummer\#tid vendeur\#tidentifiant vendeur\#tid vendedor\#tid del vendedor\#tid venditore\#tid sprzedawcy\#tverkoper-id\#tid prodejce\#tид продавца\#tкод продавца\#tid продавца\#t@seller_id\#t@shop_id\#tID predajcu\#tkód predajcu\#tID продавця\#tкод продавця\#teladó azonosító\#teladó id\#tID vânzător\#tcod vânzător\#tsäljare-id\#tsäljarens id\#tsælger-id\#tmyyjän id\#tmyyjä-id\#tselger-id\#tsatıcı id\#tsatıcı kodu\#tID на продавача\#tID prodavača\#tID prodajalca\#tpardavėjo id\#t販売者ID\#t出品者ID\#t판매자ID\#tرقم البائع\#tמזהה מוכר\#tVerkäufer\#tHändler\#tHaendler\#tAnbieter\#tvendeur\#tmarchand\#tvendedor\#tvenditore\#tsprzedawca\#tverkoper\#tprodejce\#tprodávající\#tпродавец\#tπωλητής\#t卖家\#tPredajca\#tPredávajúci\#tПродавець\#tEladó\#tVânzător\#tSäljare\#tSælger\#tMyyjä\#tSelger\#tSatıcı\#tПродавач\#tПродавац\#tProdavač\#tProdajalec\#tPardavėjas\#tPārdevējs\#tMüüja\#t販売者\#t出品者\#t판매자\#tالبائع\#tמוכר\#tผู้ขาย\#tngười bán\#tpenjual\#t賣家
    seller\#tseller_name\#tseller_name\#tsellername\#tseller/name\#tseller_username\#tseller/username\#tmerchant_name\#tmerchant/name\#tvendor_name\#tvendorname\#tvendor/name\#tshop_name\#tshopname\#tshop/name\#tstore_name\#tstorename\#tstore/name\#tsupplier_name\#tsupplier/name\#tsupplier\#ttrader_name\#ttrader/name\#ttrader/legal_name\#tdealer_name\#tdealer\#tsold_by\#tsoldby\#tdistributor\#tadvertiser_name\#tadvertiser\#tcompany_name\#tusername\#toffers/seller/name\#tVerkäufername\#tHaendlername\#tHändlername\#tShopname\#tnom du vendeur\#tboutique\#tnombre del vendedor\#ttienda\#tnome venditore\#tnegozio\#tnazwa sprzedawcy\#tsklep\#tverkopernaam\#twinkel\#tobchod\#tимя продавца\#tмагазин\#tпоставщик\#tnázov predajcu\#tmeno predajcu\#tім'я продавця\#tназва продавця\#tмагазин продавця\#teladó neve\#tnume vânzător\#tnumele vânzătorului\#tsäljarens namn\#tsäljarnamn\#tsælgers navn\#tsælgernavn\#tmyyjän nimi\#tselgers navn\#tselgernavn\#tsatıcı adı\#tmağaza\#tmağaza adı\#tиме на продавача\#tnaziv prodavača\#time prodavača\#tnaziv prodajalca\#tpardavėjo pavadinimas\#t販売者名\#t出品者名\#t店舗名\#tショップ名\#t판매자명\#t판매처\#t상점명\#tاسم البائع\#tהמוכר\#tשם המוכר\#tชื่อผู้ขาย\#tร้านค้า\#ttên người bán\#tnama penjual\#t賣家名稱\#t商店名稱
    seller\#tmodel\#tmodel\#tmodel_name\#tmodel_number\#tmodelname\#tmodell\#tModellnummer\#tmodèle\#tmodelo\#tmodello\#tмодель\#tModellbezeichnung\#t型号\#tμοντέλο\#tΜοντέλο\#tmodellszám\#tmodel produktu\#tmodel_code\#tмодель товара
    seller\#tbatch\#tbatch\#tbatch_number\#tbatch_no\#tbatch_id\#tlot\#tlot_number\#tlot_no\#tserial_number\#tserial\#tCharge\#tChargennummer\#tnuméro de lot\#tnúmero de lote\#tlote\#tnumero di lotto\#tlotto\#tnumer partii\#tpartia\#tpartijnummer\#tšarže\#tčíslo šarže\#tпартия\#tномер партии
    seller\#tmanufacturer\#tmanufacturer\#tmanufacturer_name\#tmanufacturer/name\#tproducer\#tmaker\#tmfr\#tHersteller\#tHerstellername\#tfabricant\#tfabricante\#tproduttore\#tfabbricante\#tproducent\#tfabrikant\#tvýrobce\#tпроизводитель\#tизготовитель\#tHerstellername und Anschrift\#tnom du fabricant\#tnombre del fabricante\#tnome produttore\#tnazwa producenta\#tnaam fabrikant\#tκατασκευαστής\#tΚατασκευαστής\#t制造商\#t生产商\#t厂商\#tgyártó\#ttillverkare\#tprodusent\#tvalmistaja\#tproducător\#türetici\#tвиробник\#tпроизводител\#tmanufacturername\#tproducer/name\#tメーカー\#t제조사\#tmanufacturer_title\#tmfg\#tmfr_name\#tmanufactured_by\#tproducer_name\#tmaker_name\#thersteller_1\#therstellername_1\#tfabricant du produit\#tfabricante del producto\#tfabricante nombre\#tproduttore nome\#tfabrikantnaam\#ttilverkare\#tprodusentnavn\#türetici firma\#tالشركة المصنعة\#tالصانع\#tיצרן\#t製造元\#t製造業者\#t製造商名稱\#tผู้ผลิต\#tnhà sản xuất\#tprodusen\#tproizvođač\#tproizvajalec\#tgamintojas\#tražotājs\#ttootja\#tvýrobca\#tvýrobce zboží\#tκατασκευαστής προϊόντος\#tfabricantes\#t@manufacturer\#t@hersteller\#t@producent
    seller\#tresponsible_person\#tresponsible_person\#teu_responsible_person\#tresponsible_economic_operator\#tresponsible_person/name\#tgpsr_responsible_person\#tgpsr\#timporter\#timporter_name\#tauthorised_representative\#tauthorized_representative\#tverantwortliche Person\#tInverkehrbringer\#tImporteur\#tpersonne responsable\#timportateur\#tpersona responsable\#timportador\#tpersona responsabile\#timportatore\#tosoba odpowiedzialna\#tverantwoordelijke persoon\#todpovědná osoba\#tответственное лицо\#tимпортёр\#tимпортер
    seller\#tadult\#tadult\#tis_adult\#tadult_content\#tnsfw\#tmature\#tfor_adults\#t18+\#tnur für Erwachsene\#tadulte\#tadulto\#tadulti\#tdla dorosłych\#tpro dospělé\#tдля взрослых
    seller\#tage_group\#tage_group\#tagegroup\#tage\#tage_range\#ttarget_age\#tAltersgruppe\#ttranche d'âge\#tgrupo de edad\#tfascia d'età\#tgrupa wiekowa\#tleeftijdsgroep\#tvěková skupina\#tвозраст\#tвозрастная группа
    seller\#tships_from\#tships_from\#tships_from_country\#tship_from\#tshipping_from\#tshipfrom\#tdispatch_country\#torigin_country\#tcountry_of_origin\#tlocation/country\#titem_location\#tVersandland\#tVersand aus\#texpédié depuis\#tpays d'expédition\#tenviado desde\#tspedito da\#twysyłka z\#tverzonden vanuit\#todesíláno z\#tотправка из\#tстрана отправления
    seller\#tcreated_at\#tcreated_at\#tcreated\#tdate_created\#tcreation_date\#tcreatedat\#tdate_added\#tadded_at\#tpublished_at\#tpublished\#tpublication_date\#tlisted_at\#tlisting_date\#tdate_posted\#tposted_at\#ttimestamp\#tErstellt am\#tErstelldatum\#tEinstelldatum\#tdate de création\#tdate d'ajout\#tfecha de creación\#tdata di creazione\#tdata utworzenia\#tdata dodania\#taanmaakdatum\#tdatum vytvoření\#tдата создания\#tдата добавления
    seller\#tstate\#tstate\#tstatus\#tlisting_status\#tlisting_state\#tmoderation_status\#tproduct_status\#tvisibility\#tStatus der Anzeige\#tstatut\#tstato\#tstan oferty\#tстатус
    platform\#tviews\#tviews\#tview_count\#tviewcount\#tpage_views\#tvisits\#thits\#tAufrufe\#tvues\#tvisitas\#tvistas\#tvisualizzazioni\#twyświetlenia\#tweergaven\#tzobrazení\#tпросмотры
    platform\#tsold\#tsold\#tsold_count\#tsoldcount\#tquantity_sold\#tqty_sold\#tunits_sold\#tsales\#ttotal_sales\#tsales_count\#torders\#torder_count\#tVerkauft\#tVerkäufe\#tvendu\#tventes\#tvendidos\#tventas\#tvenduti\#tvendite\#tsprzedano\#tsprzedaż\#tverkocht\#tprodáno\#tпродано\#tпродажи

    """#,
    #"""
    name\#tgoogle-atom
    title\#tGoogle Merchant Center, Atom 1.0
    formats\#txml
    roots\#tfeed
    records\#tentry
    namespaces\#thttp://base.google.com/ns/1.0\#thttp://base.google.com/cns/1.0
    requires
    group
    attribute\#tproduct_detail
    attribute-name\#tattribute_name
    attribute-value\#tattribute_value
    attribute-unit
    seller\#tid\#tid\#tg:id\#titem id\#titem_id\#tsku id\#toffer id
    seller\#ttitle\#ttitle\#tg:title\#tstructured_title/content
    seller\#tdescription\#tdescription\#tg:description\#tsummary\#tcontent\#trich_text_description
    seller\#tbrand\#tbrand\#tg:brand
    seller\#tcategory\#tcategory\#tcategory_path\#tcategory_name
    seller\#tgoogle_product_category\#tgoogle_product_category\#tg:google_product_category\#tfb_product_category
    seller\#tproduct_type\#tproduct_type\#tg:product_type\#tcustom_category
    seller\#tgtin\#tgtin\#tg:gtin\#tgtin13\#tean\#tupc\#tisbn\#tgtins
    seller\#tmpn\#tmpn\#tg:mpn\#tmanufacturer_part_number
    seller\#tprice\#tprice\#tg:price\#tsale_price
    seller\#tcurrency\#tcurrency\#tprice_currency
    seller\#tcondition\#tcondition\#tg:condition
    seller\#tavailability\#tavailability\#tg:availability\#tinventory_status
    seller\#tlink\#tlink/@href\#tlink\#tg:link\#tmobile_link\#tcanonical_link
    seller\#timage_links\#timage_link\#tg:image_link\#tadditional_image_link\#tlifestyle_image_link\#timage\#timage_url\#timage[0].url\#timage[1].url\#timage[2].url\#timage/url\#tadditional_image_urls
    seller\#tlanguage\#tcontent_language\#tlanguage\#tlang\#tlocale
    seller\#ttarget_country\#ttarget_country\#ttarget_countries\#tcountry
    seller\#titem_group\#titem_group_id\#tg:item_group_id\#titem_group
    seller\#tseller_id\#tseller_id\#texternal_seller_id\#tmerchant_id\#tshop_id\#tstore_id\#tpartner_id\#tdealer_id\#tmerchant\#tshop\#tstore\#tmarketplace_seller_id\#tseller
    seller\#tseller_name\#tseller_name\#tmerchant_name\#tshop_name\#tstore_name\#tadvertiser\#tadvertiser_name\#tmarketplace
    seller\#tmodel\#tmodel\#tmodel_name\#tmodel_number
    seller\#tbatch\#tbatch\#tbatch_number\#tlot\#tlot_number\#tserial_number
    seller\#tmanufacturer\#tmanufacturer\#tmanufacturer_name\#tmanufacturer_info\#tg:manufacturer
    seller\#tresponsible_person\#tresponsible_person\#teu_responsible_person\#tgpsr_responsible_person\#timporter_name\#timporter\#tmanufacturer_address
    seller\#tadult\#tadult\#tg:adult\#tis_adult\#tadult_content
    seller\#tage_group\#tage_group\#tg:age_group
    seller\#tships_from\#tships_from_country\#tships_from\#torigin_country\#tshipping/origin_country\#tships from country
    seller\#tcreated_at\#tcreated_at\#tpublished
    seller\#tstate\#tlisting_state\#tstate\#tmoderation_status\#treview_status
    platform\#tviews\#tviews\#tview_count\#timpressions
    platform\#tsold\#tsold\#tsold_count\#tsales\#tunits_sold

    """#,
    #"""
    name\#tgoogle-csv
    title\#tGoogle and Meta catalogue, CSV or TSV
    formats\#tcsv\#ttsv
    roots
    records
    namespaces
    requires\#tid\#ttitle\#timage_link
    group
    seller\#tid\#tid\#tg:id\#titem id\#titem_id\#tsku id\#toffer id
    seller\#ttitle\#ttitle\#tg:title\#tstructured_title/content
    seller\#tdescription\#tdescription\#tg:description\#trich_text_description\#tstructured_description/content\#tshort_description
    seller\#tbrand\#tbrand\#tg:brand
    seller\#tcategory\#tcategory\#tcategory_path\#tcategory_name
    seller\#tgoogle_product_category\#tgoogle_product_category\#tg:google_product_category\#tfb_product_category
    seller\#tproduct_type\#tproduct_type\#tg:product_type\#tcustom_category
    seller\#tgtin\#tgtin\#tg:gtin\#tgtin13\#tean\#tupc\#tisbn\#tgtins
    seller\#tmpn\#tmpn\#tg:mpn\#tmanufacturer_part_number
    seller\#tprice\#tprice\#tg:price\#tsale_price
    seller\#tcurrency\#tcurrency\#tprice_currency
    seller\#tcondition\#tcondition\#tg:condition
    seller\#tavailability\#tavailability\#tg:availability\#tinventory_status
    seller\#tlink\#tlink\#tg:link\#tmobile_link\#tcanonical_link\#turl
    seller\#timage_links\#timage_link\#tg:image_link\#tadditional_image_link\#tlifestyle_image_link\#timage\#timage_url\#timage[0].url\#timage[1].url\#timage[2].url\#timage/url\#tadditional_image_urls
    seller\#tlanguage\#tcontent_language\#tlanguage\#tlang\#tlocale
    seller\#ttarget_country\#ttarget_country\#ttarget_countries\#tcountry
    seller\#titem_group\#titem_group_id\#tg:item_group_id\#titem_group
    seller\#tseller_id\#tseller_id\#texternal_seller_id\#tmerchant_id\#tshop_id\#tstore_id\#tpartner_id\#tdealer_id\#tmerchant\#tshop\#tstore\#tmarketplace_seller_id\#tseller
    seller\#tseller_name\#tseller_name\#tmerchant_name\#tshop_name\#tstore_name\#tadvertiser\#tadvertiser_name\#tmarketplace
    seller\#tmodel\#tmodel\#tmodel_name\#tmodel_number
    seller\#tbatch\#tbatch\#tbatch_number\#tlot\#tlot_number\#tserial_number
    seller\#tmanufacturer\#tmanufacturer\#tmanufacturer_name\#tmanufacturer_info\#tg:manufacturer
    seller\#tresponsible_person\#tresponsible_person\#teu_responsible_person\#tgpsr_responsible_person\#timporter_name\#timporter\#tmanufacturer_address
    seller\#tadult\#tadult\#tg:adult\#tis_adult\#tadult_content
    seller\#tage_group\#tage_group\#tg:age_group
    seller\#tships_from\#tships_from_country\#tships_from\#torigin_country\#tshipping/origin_country\#tships from country
    seller\#tcreated_at\#tcreated_at\#tdate_added\#tcreated\#tpublished_at\#tpubDate\#tavailability_date
    seller\#tstate\#tlisting_state\#tstate\#tmoderation_status\#treview_status
    platform\#tviews\#tviews\#tview_count\#timpressions
    platform\#tsold\#tsold\#tsold_count\#tsales\#tunits_sold

    """#,
    #"""
    name\#tgoogle-merchant
    title\#tGoogle Merchant API
    formats\#tjson\#tjsonl
    roots
    records
    namespaces
    requires\#tofferId\#tproductAttributes/title|attributes/title|productAttributes/link|attributes/link\#tcontentLanguage|feedLabel|dataSource|channel
    group
    seller\#tid\#tofferId
    seller\#ttitle\#tproductAttributes/title\#tattributes/title\#tproductAttributes/structuredTitle/content
    seller\#tdescription\#tproductAttributes/description\#tattributes/description\#tproductAttributes/structuredDescription/content
    seller\#tbrand\#tproductAttributes/brand\#tattributes/brand
    seller\#tgoogle_product_category\#tproductAttributes/googleProductCategory\#tattributes/googleProductCategory
    seller\#tproduct_type\#tproductAttributes/productTypes\#tattributes/productTypes
    seller\#tgtin\#tproductAttributes/gtins\#tproductAttributes/gtin\#tattributes/gtins\#tattributes/gtin
    seller\#tmpn\#tproductAttributes/mpn\#tattributes/mpn
    seller\#tprice\#tproductAttributes/price/amountMicros\#tattributes/price/amountMicros\#tproductAttributes/salePrice/amountMicros\#tattributes/salePrice/amountMicros
    seller\#tcurrency\#tproductAttributes/price/currencyCode\#tattributes/price/currencyCode\#tproductAttributes/salePrice/currencyCode\#tattributes/salePrice/currencyCode
    seller\#tcondition\#tproductAttributes/condition\#tattributes/condition
    seller\#tavailability\#tproductAttributes/availability\#tattributes/availability
    seller\#tlink\#tproductAttributes/link\#tattributes/link\#tproductAttributes/mobileLink\#tattributes/mobileLink
    seller\#timage_links\#tproductAttributes/imageLink\#tproductAttributes/additionalImageLinks\#tattributes/imageLink\#tattributes/additionalImageLinks
    seller\#tlanguage\#tcontentLanguage
    seller\#ttarget_country\#ttargetCountry\#tfeedLabel
    seller\#titem_group\#tproductAttributes/itemGroupId\#tattributes/itemGroupId
    seller\#tseller_id\#tproductAttributes/externalSellerId\#tattributes/externalSellerId
    seller\#tadult\#tproductAttributes/adult\#tattributes/adult
    seller\#tage_group\#tproductAttributes/ageGroup\#tattributes/ageGroup

    """#,
    #"""
    name\#tgoogle-rss
    title\#tGoogle Merchant Center, RSS 2.0
    formats\#txml
    roots\#trss
    records\#titem
    namespaces\#thttp://base.google.com/ns/1.0\#thttp://base.google.com/cns/1.0
    requires
    group
    attribute\#tproduct_detail
    attribute-name\#tattribute_name
    attribute-value\#tattribute_value
    attribute-unit
    seller\#tid\#tid\#tg:id\#titem id\#titem_id\#tsku id\#toffer id
    seller\#ttitle\#ttitle\#tg:title\#tstructured_title/content
    seller\#tdescription\#tdescription\#tg:description\#trich_text_description\#tstructured_description/content\#tshort_description
    seller\#tbrand\#tbrand\#tg:brand
    seller\#tcategory\#tcategory\#tcategory_path\#tcategory_name
    seller\#tgoogle_product_category\#tgoogle_product_category\#tg:google_product_category\#tfb_product_category
    seller\#tproduct_type\#tproduct_type\#tg:product_type\#tcustom_category
    seller\#tgtin\#tgtin\#tg:gtin\#tgtin13\#tean\#tupc\#tisbn\#tgtins
    seller\#tmpn\#tmpn\#tg:mpn\#tmanufacturer_part_number
    seller\#tprice\#tprice\#tg:price\#tsale_price
    seller\#tcurrency\#tcurrency\#tprice_currency
    seller\#tcondition\#tcondition\#tg:condition
    seller\#tavailability\#tavailability\#tg:availability\#tinventory_status
    seller\#tlink\#tlink\#tg:link\#tmobile_link\#tcanonical_link\#turl
    seller\#timage_links\#timage_link\#tg:image_link\#tadditional_image_link\#tlifestyle_image_link\#timage\#timage_url\#timage[0].url\#timage[1].url\#timage[2].url\#timage/url\#tadditional_image_urls
    seller\#tlanguage\#tcontent_language\#tlanguage\#tlang\#tlocale
    seller\#ttarget_country\#ttarget_country\#ttarget_countries\#tcountry
    seller\#titem_group\#titem_group_id\#tg:item_group_id\#titem_group
    seller\#tseller_id\#tseller_id\#texternal_seller_id\#tmerchant_id\#tshop_id\#tstore_id\#tpartner_id\#tdealer_id\#tmerchant\#tshop\#tstore\#tmarketplace_seller_id\#tseller
    seller\#tseller_name\#tseller_name\#tmerchant_name\#tshop_name\#tstore_name\#tadvertiser\#tadvertiser_name\#tmarketplace
    seller\#tmodel\#tmodel\#tmodel_name\#tmodel_number
    seller\#tbatch\#tbatch\#tbatch_number\#tlot\#tlot_number\#tserial_number
    seller\#tmanufacturer\#tmanufacturer\#tmanufacturer_name\#tmanufacturer_info\#tg:manufacturer
    seller\#tresponsible_person\#tresponsible_person\#teu_responsible_person\#tgpsr_responsible_person\#timporter_name\#timporter\#tmanufacturer_address
    seller\#tadult\#tadult\#tg:adult\#tis_adult\#tadult_content
    seller\#tage_group\#tage_group\#tg:age_group
    seller\#tships_from\#tships_from_country\#tships_from\#torigin_country\#tshipping/origin_country\#tships from country
    seller\#tcreated_at\#tcreated_at\#tdate_added\#tcreated\#tpublished_at\#tpubDate\#tavailability_date
    seller\#tstate\#tlisting_state\#tstate\#tmoderation_status\#treview_status
    platform\#tviews\#tviews\#tview_count\#timpressions
    platform\#tsold\#tsold\#tsold_count\#tsales\#tunits_sold

    """#,
    #"""
    name\#theureka-zbozi
    title\#tHeureka and Zboží
    formats\#txml
    roots\#tSHOP\#tshop
    records\#tSHOPITEM\#tITEM\#tshopitem\#titem
    namespaces
    requires
    group
    attribute\#tPARAM
    attribute-name\#tPARAM_NAME
    attribute-value\#tVAL
    attribute-unit\#tUNIT
    attribute\#tPARAMETERS/PARAMETER\#tPARAMETER
    attribute-name\#tNAME
    attribute-value\#tVALUE
    attribute-unit\#tUNIT
    seller\#tid\#tITEM_ID\#tID\#tCODE
    seller\#ttitle\#tPRODUCTNAME\#tPRODUCT\#tNAME\#tTITLE
    seller\#tdescription\#tDESCRIPTION\#tSHORT_DESCRIPTION
    seller\#tbrand\#tMANUFACTURER\#tBRAND
    seller\#tcategory\#tCATEGORYTEXT\#tCATEGORIES/CATEGORY\#tCATEGORY
    seller\#tgtin\#tEAN\#tISBN
    seller\#tmpn\#tPRODUCTNO
    seller\#tprice\#tPRICE_VAT\#tPRICE
    seller\#tcurrency\#tCURRENCY
    seller\#tcondition\#tITEM_TYPE\#tCONDITION
    seller\#tavailability\#tDELIVERY_DATE\#tAVAILABILITY
    seller\#tlink\#tURL\#tITEM_URL
    seller\#timage_links\#tIMGURL\#tIMGURL_ALTERNATIVE\#tIMAGES/IMGURL\#tIMGURL2\#tIMAGE\#tIMAGES/IMAGE
    seller\#titem_group\#tITEMGROUP_ID
    seller\#tseller_id\#tSELLER_ID\#tSHOP_ID
    seller\#tseller_name\#tSELLER\#tSELLER_NAME
    seller\#tadult\#tEROTIC

    """#,
    #"""
    name\#thotline
    title\#tHotline price list
    formats\#txml
    roots\#tprice
    records\#titem
    namespaces
    requires\#tfirmName|firmId
    group
    attribute\#tparam
    attribute-name\#t@name
    attribute-value\#t.
    attribute-unit\#t@unit
    categories\#tcategory\#tid\#tname\#tparentId
    category-references\#tcategoryId
    head\#tseller_id\#tfirmId
    head\#tseller_name\#tfirmName
    seller\#tid\#tid
    seller\#ttitle\#tname
    seller\#tdescription\#tdescription
    seller\#tbrand\#tvendor
    seller\#tgtin\#tbarcode\#tean
    seller\#tmpn\#tcode
    seller\#tprice\#tpriceRUAH\#tprice\#tpriceRUSD
    seller\#tcondition\#tcondition
    seller\#tavailability\#tstock
    seller\#tlink\#turl
    seller\#timage_links\#timage
    seller\#titem_group\#tgroup_id

    """#,
    #"""
    name\#tkaspi
    title\#tKaspi price list
    formats\#txml
    roots\#tkaspi_catalog
    records\#toffer
    namespaces
    requires
    group
    seller\#tid\#t@sku\#tsku
    seller\#ttitle\#tmodel\#tname
    seller\#tbrand\#tbrand
    seller\#tprice\#tprice\#tcityprices/cityprice
    seller\#tavailability\#tavailabilities/availability/@available\#tavailabilities/availability/@stockCount

    """#,
    #"""
    name\#tonix
    title\#tONIX for Books
    formats\#txml
    roots\#tONIXMessage
    records\#tProduct
    namespaces
    requires
    group
    attribute\#tProductIdentifier
    attribute-name\#tProductIDType
    attribute-value\#tIDValue
    attribute-unit
    attribute-field\#tgtin\#t15\#t03\#t02\#t04
    head\#tseller_name\#tHeader/Sender/SenderName\#tHeader/FromCompany
    seller\#tid\#tRecordReference
    seller\#ttitle\#tDescriptiveDetail/TitleDetail/TitleElement/TitleText\#tDescriptiveDetail/TitleDetail/TitleElement/TitleWithoutPrefix\#tTitle/TitleText\#tTitle/TitleWithoutPrefix
    seller\#tdescription\#tCollateralDetail/TextContent/Text\#tOtherText/Text
    seller\#tbrand\#tPublishingDetail/Imprint/ImprintName\#tPublishingDetail/Publisher/PublisherName\#tImprint/ImprintName\#tPublisher/PublisherName
    seller\#tcategory\#tDescriptiveDetail/Subject/SubjectHeadingText\#tSubject/SubjectHeadingText\#tDescriptiveDetail/Subject/SubjectCode
    seller\#tproduct_type\#tDescriptiveDetail/ProductForm\#tProductForm
    seller\#tprice\#tProductSupply/SupplyDetail/Price/PriceAmount\#tSupplyDetail/Price/PriceAmount
    seller\#tcurrency\#tProductSupply/SupplyDetail/Price/CurrencyCode\#tSupplyDetail/Price/CurrencyCode
    seller\#tavailability\#tProductSupply/SupplyDetail/ProductAvailability\#tSupplyDetail/ProductAvailability
    seller\#timage_links\#tCollateralDetail/SupportingResource/ResourceVersion/ResourceLink\#tMediaFile/MediaFileLink
    seller\#tlanguage\#tDescriptiveDetail/Language/LanguageCode\#tLanguage/LanguageCode
    seller\#tage_group\#tDescriptiveDetail/AudienceDescription

    """#,
    #"""
    name\#topenai
    title\#tOpenAI product feed
    formats\#tjsonl\#tjson\#tcsv\#ttsv
    roots
    records
    namespaces
    requires\#tenable_search|is_eligible_search|enable_checkout|is_eligible_checkout\#ttitle\#tdescription\#tid|item_id
    group
    seller\#tid\#titem_id\#tid
    seller\#ttitle\#ttitle
    seller\#tdescription\#tdescription
    seller\#tbrand\#tbrand
    seller\#tcategory\#tproduct_category
    seller\#tgoogle_product_category\#tgoogle_product_category
    seller\#tgtin\#tgtin
    seller\#tmpn\#tmpn
    seller\#tprice\#tprice\#tsale_price\#tprice/amount\#tprice/value
    seller\#tcurrency\#tcurrency\#tprice/currency
    seller\#tcondition\#tcondition
    seller\#tavailability\#tavailability
    seller\#tlink\#turl\#tlink\#tcheckout_url
    seller\#timage_links\#timage_url\#timage_link\#tadditional_image_urls\#tadditional_image_link
    seller\#tlanguage\#tlanguage
    seller\#ttarget_country\#ttarget_countries\#tstore_country\#tapplicable_country
    seller\#titem_group\#tgroup_id\#titem_group_id
    seller\#tseller_id\#tseller_id\#tmerchant_id\#tseller_url
    seller\#tseller_name\#tseller_name\#tmarketplace_seller
    seller\#tadult\#tadult
    seller\#tage_group\#tage_group
    seller\#tships_from\#tships_from
    platform\#tsold\#tunits_sold

    """#,
    #"""
    name\#totto-market
    title\#tOTTO Market product variations
    formats\#tjson\#tjsonl
    roots
    records
    namespaces
    requires\#tproductReference\#tsku\#tproductDescription/category|pricing/standardPrice/amount
    group
    seller\#tid\#tsku
    seller\#ttitle\#tproductDescription/title\#tproductDescription/productLine
    seller\#tdescription\#tproductDescription/description\#tproductDescription/bulletPoints
    seller\#tbrand\#tproductDescription/brand\#tproductDescription/brandName
    seller\#tcategory\#tproductDescription/category
    seller\#tgtin\#tean\#tgtin
    seller\#tmpn\#tmpn
    seller\#tprice\#tpricing/standardPrice/amount\#tpricing/sale/salePrice/amount
    seller\#tcurrency\#tpricing/standardPrice/currency\#tpricing/sale/salePrice/currency
    seller\#timage_links\#tmediaAssets/location
    seller\#titem_group\#tproductReference
    seller\#tmanufacturer\#tproductDescription/manufacturer
    seller\#tcreated_at\#tproductDescription/productionDate\#treleaseDate

    """#,
    #"""
    name\#tprom-ua
    title\#tProm.ua
    formats\#txml
    roots\#tshop
    records\#titem
    namespaces
    requires\#tcatalog|categories\#tcategoryId
    group
    attribute\#tparam\#tchar
    attribute-name\#t@name
    attribute-value\#t.
    attribute-unit\#t@unit
    categories\#tcategory\#t@id\#t.\#t@parentId
    category-references\#tcategoryId
    head\#tseller_name\#tcompany\#tname
    seller\#tid\#t@id\#tid
    seller\#ttitle\#tname\#tname_ua
    seller\#tdescription\#tdescription\#tdescription_ua
    seller\#tbrand\#tvendor\#tbrand
    seller\#tgtin\#tbarcode
    seller\#tmpn\#tvendorCode
    seller\#tprice\#tprice\#tpriceuah\#tprice_uah\#tprices/price/value
    seller\#tcurrency\#tcurrencyId\#tcurrency
    seller\#tavailability\#t@available\#tavailable\#tquantity_in_stock
    seller\#tlink\#turl
    seller\#timage_links\#timage\#tpicture
    seller\#titem_group\#t@group_id
    seller\#tships_from\#tcountry

    """#,
    #"""
    name\#trakuten-advertising
    title\#tRakuten Advertising product catalogue
    formats\#txml
    roots\#tmerchandiser
    records\#tproduct
    namespaces
    requires
    group
    seller\#tid\#t@product_id\#t@sku_number
    seller\#ttitle\#t@name
    seller\#tdescription\#tdescription/long\#tdescription/short
    seller\#tbrand\#tbrand\#t@manufacturer_name
    seller\#tcategory\#tcategory/secondary\#tcategory/primary
    seller\#tgtin\#tupc
    seller\#tmpn\#t@part_number
    seller\#tprice\#tprice/sale\#tprice/retail
    seller\#tcurrency\#tprice/@currency
    seller\#tavailability\#tshipping/availability
    seller\#tlink\#tURL/product\#tURL/buy
    seller\#timage_links\#tURL/productImage
    seller\#tmanufacturer\#t@manufacturer_name

    """#,
    #"""
    name\#trakuten-fr
    title\#tRakuten France
    formats\#txml
    roots\#titems
    records\#titem
    namespaces
    requires\#tattributes\#tkey\#tadvert|product
    group
    attribute\#tattributes/product/attribute\#tattributes/advert/attribute\#tattributes/shipping/attribute\#tattribute\#tattributes/attribute
    attribute-name\#tkey
    attribute-value\#tvalue
    attribute-unit\#tunit
    attribute-field\#tid\#tsellerReference\#tsellerref\#tsku
    attribute-field\#ttitle\#ttitre\#ttitle\#ttitre_produit
    attribute-field\#tdescription\#tdescription\#tdescriptif\#tcomment\#tcommentaire\#taccroche
    attribute-field\#tbrand\#tmarque\#tbrand
    attribute-field\#tgtin\#tcodebarres\#tcode_barres\#tean\#tsubmitterreference
    attribute-field\#tmpn\#treference_fabricant\#treferenceFabricant
    attribute-field\#tprice\#tsellingPrice\#tprix\#tprice
    attribute-field\#tcondition\#tstate\#tetat
    attribute-field\#tavailability\#tqty\#tquantite
    attribute-field\#timage_links\#timage_url\#timage\#timage_principale
    attribute-field\#tmanufacturer\#tfabricant
    seller\#tproduct_type\#talias

    """#,
    #"""
    name\#tschema-org
    title\#tschema.org Product as JSON-LD
    formats\#tjson\#tjsonl\#thtml
    roots
    records\#tProduct\#tProductGroup\#tIndividualProduct\#tProductModel\#tSomeProducts\#tProductCollection\#tVehicle\#tCar\#tMotorcycle\#tMotorizedBicycle\#tBusOrCoach\#tDietarySupplement\#tDrug
    namespaces\#tschema:\#thttp://schema.org/\#thttps://schema.org/
    requires\#t@type|@graph|@context
    group
    seller\#tid\#tsku\#tproductID\#tidentifier/value\#tidentifier\#tsku/@value\#tproductID/@value\#t@id\#tproductGroupID\#toffers/sku\#thasVariant/sku\#tid
    seller\#ttitle\#tname\#tname/@value\#talternateName\#theadline
    seller\#tdescription\#tdescription\#tdescription/@value\#tdisambiguatingDescription
    seller\#tbrand\#tbrand/name\#tbrand\#tbrand/brand/name\#tbrand/@id\#thasVariant/brand/name\#thasVariant/brand
    seller\#tcategory\#tcategory/name\#tcategory\#tcategory/@id\#toffers/category
    seller\#tgtin\#tgtin\#tgtin13\#tgtin14\#tgtin12\#tgtin8\#tean\#tisbn\#toffers/gtin\#toffers/gtin13\#thasVariant/gtin\#thasVariant/gtin13
    seller\#tmpn\#tmpn\#toffers/mpn\#thasVariant/mpn
    seller\#tprice\#toffers/price\#toffers/lowPrice\#toffers/offers/price\#toffers/priceSpecification/price\#toffers/offers/priceSpecification/price\#thasVariant/offers/price\#toffers/highPrice\#tprice\#tlowPrice\#tpriceSpecification/price
    seller\#tcurrency\#toffers/priceCurrency\#toffers/offers/priceCurrency\#toffers/priceSpecification/priceCurrency\#toffers/offers/priceSpecification/priceCurrency\#thasVariant/offers/priceCurrency\#tpriceCurrency\#tpriceSpecification/priceCurrency
    seller\#tcondition\#toffers/itemCondition\#titemCondition\#toffers/offers/itemCondition\#thasVariant/offers/itemCondition\#toffers/itemCondition/@id\#thasVariant/itemCondition
    seller\#tavailability\#toffers/availability\#toffers/offers/availability\#thasVariant/offers/availability\#toffers/availability/@id\#tavailability\#tavailability/@id
    seller\#tlink\#turl\#turl/@id\#toffers/url\#tmainEntityOfPage/@id\#tmainEntityOfPage\#toffers/offers/url\#thasVariant/url\#thasVariant/offers/url\#toffers/url/@id
    seller\#timage_links\#timage\#timage/url\#timage/contentUrl\#timage/@id\#timage/thumbnailUrl\#tthumbnailUrl\#thasVariant/image\#thasVariant/image/url\#timage/image
    seller\#tlanguage\#tinLanguage\#tname/@language
    seller\#ttarget_country\#toffers/eligibleRegion\#toffers/eligibleRegion/name\#toffers/areaServed\#teligibleRegion\#teligibleRegion/name\#tareaServed
    seller\#titem_group\#tinProductGroupWithID\#tisVariantOf/productGroupID\#tisVariantOf/@id
    seller\#tseller_id\#toffers/seller/@id\#toffers/seller/identifier\#toffers/seller/url\#toffers/offeredBy/@id\#toffers/offers/seller/@id\#tseller/@id\#tseller/url\#tofferedBy/@id
    seller\#tseller_name\#toffers/seller/name\#toffers/seller\#toffers/seller/legalName\#toffers/offeredBy/name\#toffers/offeredBy\#toffers/offers/seller/name\#toffers/offers/seller\#tseller/name\#tseller\#thasVariant/offers/seller/name\#tofferedBy/name\#tofferedBy
    seller\#tmodel\#tmodel/name\#tmodel
    seller\#tbatch\#tserialNumber\#toffers/serialNumber
    seller\#tmanufacturer\#tmanufacturer/name\#tmanufacturer\#tmanufacturer/@id
    seller\#tage_group\#taudience/suggestedAge/minValue\#taudience/suggestedMinAge\#taudience/audienceType
    seller\#tships_from\#tcountryOfOrigin/name\#tcountryOfOrigin\#toffers/availableAtOrFrom/address/addressCountry\#toffers/shippingDetails/shippingOrigin/addressCountry
    seller\#tcreated_at\#treleaseDate\#tproductionDate\#toffers/validFrom\#tdatePublished

    """#,
    #"""
    name\#tshopify-csv
    title\#tShopify product export
    formats\#tcsv\#ttsv
    roots
    records
    namespaces
    requires\#tHandle|URL handle\#tTitle|Proposed Title\#tVariant Price|Variant SKU|Body (HTML)|Option1 Name|Option1 value|SKU
    group\#tHandle\#tURL handle
    seller\#tid\#tHandle\#tURL handle
    seller\#ttitle\#tTitle\#tProposed Title\#tSEO Title
    seller\#tdescription\#tBody (HTML)\#tDescription\#tSEO Description
    seller\#tbrand\#tVendor
    seller\#tcategory\#tProduct Category\#tStandardized Product Type\#tStandard Product Type\#tCustom Collections\#tCollection
    seller\#tgoogle_product_category\#tGoogle Shopping / Google Product Category\#tGoogle Product Category
    seller\#tproduct_type\#tType\#tCustom Product Type\#tProduct Type
    seller\#tgtin\#tVariant Barcode\#tBarcode
    seller\#tmpn\#tGoogle Shopping / MPN
    seller\#tprice\#tVariant Price\#tPrice\#tPrice / International
    seller\#tcurrency\#tCurrency
    seller\#tcondition\#tGoogle Shopping / Condition
    seller\#tlink\#tURL\#tLink\#tOnline Store URL
    seller\#timage_links\#tImage Src\#tVariant Image\#tProduct image URL\#tVariant image URL
    seller\#tage_group\#tGoogle Shopping / Age Group
    seller\#tstate\#tStatus
    seller\#tavailability\#tVariant Inventory Qty\#tInventory quantity

    """#,
    #"""
    name\#tshopify-json
    title\#tShopify products.json
    formats\#tjsonl\#tjson
    roots
    records
    namespaces
    requires\#thandle\#tvendor\#tbody_html|descriptionHtml|variants/price|variants/sku|variants/title
    group
    seller\#tid\#tid\#tadmin_graphql_api_id\#thandle
    seller\#ttitle\#ttitle
    seller\#tdescription\#tbody_html\#tdescription\#tdescriptionHtml
    seller\#tbrand\#tvendor
    seller\#tcategory\#tcategory/full_name\#tcategory/name\#tcategory\#tcollections/title
    seller\#tgoogle_product_category\#tgoogle_product_category
    seller\#tproduct_type\#tproduct_type\#tproductType
    seller\#tgtin\#tvariants/barcode\#tvariants/nodes/barcode\#tvariants/edges/node/barcode
    seller\#tprice\#tvariants/price\#tprice\#tvariants/nodes/price\#tvariants/edges/node/price\#tpriceRangeV2/minVariantPrice/amount\#tpriceRange/minVariantPrice/amount\#tpriceRange/min_variant_price/amount
    seller\#tcurrency\#tvariants/price_currency\#tcurrency\#tpriceRangeV2/minVariantPrice/currencyCode\#tpriceRange/minVariantPrice/currencyCode
    seller\#tavailability\#tvariants/available\#tavailable\#tavailableForSale\#tvariants/availableForSale\#tvariants/inventory_quantity\#ttotalInventory
    seller\#tlink\#turl\#tonlineStoreUrl\#tonline_store_url\#tlink
    seller\#timage_links\#timages/src\#timage/src\#tvariants/featured_image/src\#tfeatured_image/src\#tfeaturedImage/url\#tfeaturedImage/src\#timages/nodes/url\#timages/edges/node/url\#timages/url\#timages\#tfeaturedMedia/preview/image/url
    seller\#tcreated_at\#tcreated_at\#tpublished_at\#tcreatedAt\#tpublishedAt
    seller\#tstate\#tstatus

    """#,
    #"""
    name\#tshopware5-csv
    title\#tShopware 5 article export
    formats\#tcsv\#ttsv
    roots
    records
    namespaces
    requires\#tordernumber\#tmainnumber\#tname\#tsupplier
    group
    seller\#tid\#tordernumber
    seller\#ttitle\#tname
    seller\#tdescription\#tdescription_long\#tdescription
    seller\#tcategory\#tcategories
    seller\#tgtin\#tean
    seller\#tmpn\#tsuppliernumber
    seller\#tprice\#tprice_EK\#tprice
    seller\#tavailability\#tinstock
    seller\#timage_links\#timageUrl\#timage
    seller\#titem_group\#tmainnumber
    seller\#tmanufacturer\#tsupplier

    """#,
    #"""
    name\#tskapiec
    title\#tSkąpiec
    formats\#txml
    roots\#txmldata
    records\#titem
    namespaces
    requires
    group
    categories\#tcatitem\#tcatid\#tcatname
    category-references\#tcatid
    seller\#tid\#tcompid
    seller\#ttitle\#tname
    seller\#tdescription\#tdesclong\#tdesc
    seller\#tbrand\#tvendor
    seller\#tgtin\#tean
    seller\#tmpn\#tpartnr
    seller\#tprice\#tprice
    seller\#tlink\#turl
    seller\#timage_links\#tfoto
    seller\#tavailability\#tavailability

    """#,
    #"""
    name\#tskroutz
    title\#tSkroutz and BestPrice
    formats\#txml
    roots
    records\#tproduct
    namespaces
    requires\#tprice_with_vat\#tmanufacturer
    group
    attribute\#tattributes/attribute\#tspecs/spec\#tattribute
    attribute-name\#t@name\#tname
    attribute-value\#t.\#tvalue
    attribute-unit\#tunit
    seller\#tid\#tid\#tunique_id\#tuid\#t@id\#tproductId
    seller\#ttitle\#tname\#ttitle
    seller\#tdescription\#tdescription
    seller\#tbrand\#tmanufacturer\#tbrand
    seller\#tcategory\#tcategory\#tcategory_path\#tcategory_name
    seller\#tgtin\#tean\#tean_barcode\#tbarcode\#tgtin
    seller\#tmpn\#tmpn
    seller\#tprice\#tprice_with_vat\#tprice
    seller\#tcurrency\#tcurrency
    seller\#tavailability\#tavailability\#tinstock\#tstock
    seller\#tlink\#tlink\#turl\#tproductURL\#tproduct_url
    seller\#timage_links\#timage\#tadditional_imageurl\#tadditional_image\#timageURL\#tadditionalimage\#tadditional_image_url\#tadditional_images/image\#timages/image
    seller\#titem_group\#titem_group_id\#tgroup_id
    seller\#tseller_id\#tseller_id\#tmerchant_id\#tshop_id
    seller\#tseller_name\#tseller\#tseller_name\#tshop
    seller\#tmodel\#tmodel

    """#,
    #"""
    name\#twalmart-json
    title\#tWalmart item feed, JSON
    formats\#tjson\#tjsonl
    roots
    records
    namespaces
    requires\#tOrderable/sku|MPOffer/sku|MPOffer/price\#tOrderable/productIdentifiers/productId|Orderable/productIdentifiers/productIdType|productIdentifiers/productIdentifier/productId|Orderable/price|MPProduct/productName
    group
    seller\#tid\#tsku\#tOrderable/sku\#tMPOffer/sku
    seller\#ttitle\#tVisible/*/productName\#tMPProduct/productName\#tMPProduct/category/*/productName\#tOrderable/productName
    seller\#tdescription\#tVisible/*/shortDescription\#tMPProduct/shortDescription\#tMPProduct/category/*/shortDescription\#tMPProduct/category/*/*/shortDescription\#tVisible/*/keyFeatures\#tMPProduct/category/*/keyFeatures/keyFeaturesValue
    seller\#tbrand\#tVisible/*/brand\#tOrderable/brand\#tMPProduct/category/*/brand\#tMPProduct/category/*/*/brand
    seller\#tgtin\#tOrderable/productIdentifiers/productId\#tproductIdentifiers/productIdentifier/productId\#tMPProduct/productIdentifiers/productIdentifier/productId
    seller\#tmpn\#tVisible/*/manufacturerPartNumber\#tVisible/*/modelNumber
    seller\#tprice\#tOrderable/price\#tMPOffer/price\#tMPOffer/price/amount
    seller\#tcurrency\#tMPOffer/price/currency\#tMPOffer/price/@currency
    seller\#tcondition\#tVisible/*/condition\#tOrderable/condition
    seller\#timage_links\#tVisible/*/mainImageUrl\#tVisible/*/productSecondaryImageURL\#tMPProduct/mainImageUrl\#tMPProduct/category/*/mainImageUrl\#tMPProduct/category/*/*/mainImageUrl
    seller\#titem_group\#tVisible/*/variantGroupId\#tMPProduct/category/*/variantGroupId
    seller\#tmanufacturer\#tVisible/*/manufacturer\#tMPProduct/category/*/manufacturer
    seller\#tage_group\#tVisible/*/ageGroup
    seller\#tstate\#tprocessMode

    """#,
    #"""
    name\#twalmart-xml
    title\#tWalmart item feed, XML
    formats\#txml
    roots\#tMPItemFeed
    records\#tMPItem
    namespaces
    requires
    group
    seller\#tid\#tsku\#tOrderable/sku\#tMPOffer/sku
    seller\#ttitle\#tVisible/*/productName\#tMPProduct/productName\#tMPProduct/category/*/productName\#tOrderable/productName
    seller\#tdescription\#tVisible/*/shortDescription\#tMPProduct/shortDescription\#tMPProduct/category/*/shortDescription\#tMPProduct/category/*/*/shortDescription\#tVisible/*/keyFeatures\#tMPProduct/category/*/keyFeatures/keyFeaturesValue
    seller\#tbrand\#tVisible/*/brand\#tOrderable/brand\#tMPProduct/category/*/brand\#tMPProduct/category/*/*/brand
    seller\#tgtin\#tOrderable/productIdentifiers/productId\#tproductIdentifiers/productIdentifier/productId\#tMPProduct/productIdentifiers/productIdentifier/productId
    seller\#tmpn\#tVisible/*/manufacturerPartNumber\#tVisible/*/modelNumber
    seller\#tprice\#tOrderable/price\#tMPOffer/price\#tMPOffer/price/amount
    seller\#tcurrency\#tMPOffer/price/currency\#tMPOffer/price/@currency
    seller\#tcondition\#tVisible/*/condition\#tOrderable/condition
    seller\#timage_links\#tVisible/*/mainImageUrl\#tVisible/*/productSecondaryImageURL\#tMPProduct/mainImageUrl\#tMPProduct/category/*/mainImageUrl\#tMPProduct/category/*/*/mainImageUrl
    seller\#titem_group\#tVisible/*/variantGroupId\#tMPProduct/category/*/variantGroupId
    seller\#tmanufacturer\#tVisible/*/manufacturer\#tMPProduct/category/*/manufacturer
    seller\#tage_group\#tVisible/*/ageGroup
    seller\#tstate\#tprocessMode

    """#,
    #"""
    name\#twix-csv
    title\#tWix Stores product export
    formats\#tcsv\#ttsv
    roots
    records
    namespaces
    requires\#thandleId|handle\#tfieldType\#tname
    group\#thandleId\#thandle
    seller\#tid\#thandleId\#thandle
    seller\#ttitle\#tname
    seller\#tdescription\#tdescription\#tplainDescription
    seller\#tbrand\#tbrand
    seller\#tcategory\#tcollection\#tcategories
    seller\#tproduct_type\#tproductType
    seller\#tgtin\#tbarcode
    seller\#tprice\#tprice
    seller\#tcurrency\#tcurrency
    seller\#tavailability\#tinventory
    seller\#tlink\#turl\#tproductPageUrl
    seller\#timage_links\#tproductImageUrl\#tmediaUrl\#tmedia
    seller\#tstate\#tvisible

    """#,
    #"""
    name\#twoocommerce-csv
    title\#tWooCommerce product export
    formats\#tcsv\#ttsv
    roots
    records
    namespaces
    requires\#tSKU|UGS|Artikelnummer|Artikelnr.|Артикул|Katalogové číslo|Varenummer|Cikkszám|REF\#tName|Nom|Nombre|Nome|Naam|Nazwa|Имя|Название|Název|Názov|Namn|Navn|Név|Nume\#tPublished|Veröffentlicht|Publié|Publicado|Pubblicato|Gepubliceerd|Opublikowano|Опубликован|Zveřejněno?|Publicerad|Publisert|Udgivet|Publikálva|Publicat\#tVisibility in catalog|Sichtbarkeit im Katalog|Visibilité dans le catalogue|Visibilidad en el catálogo|Visibilità nel catalogo|Zichtbaarheid in catalogus|Widoczność w katalogu|Видимость в каталоге|Viditelnost v katalogu|Viditeľnosť v katalógu|Visibilidade no catálogo|Synlighet i katalog|Synlighed i katalog|Katalógus láthatóság|Vizibilitate în catalog
    group
    seller\#tid\#tID\#tSKU\#tUGS\#tArtikelnummer\#tArtikelnr.\#tАртикул\#tKatalogové číslo\#tVarenummer\#tTuotetunnus (SKU)\#tCikkszám\#tKod produktu\#tREF
    seller\#ttitle\#tName\#tNom\#tNombre\#tNome\#tNaam\#tNazwa\#tИмя\#tНазвание\#tNázev\#tNázov\#tNamn\#tNavn\#tNév\#tNume\#tNimi\#tİsim
    seller\#tdescription\#tDescription\#tBeschreibung\#tDescripción\#tDescrizione\#tBeschrijving\#tOpis\#tShort description\#tKurzbeschreibung\#tDescription courte\#tDescripción corta\#tBreve descrizione\#tKorte beschrijving\#tKrótki opis\#tОписание\#tКраткое описание\#tPopis\#tKrátký popis\#tDescrição\#tDescrição curta\#tBeskrivning\#tKort beskrivning\#tBeskrivelse\#tKort beskrivelse\#tLeírás\#tRövid leírás\#tDescriere\#tDescriere scurtă\#tKuvaus\#tAçıklama
    seller\#tbrand\#tBrands\#tBrand\#tMarken\#tMarques\#tMarcas\#tMerken\#tMarki\#tБренды\#tBrendy\#tZnačky\#tVarumärken\#tMárkák\#tBranduri
    seller\#tcategory\#tCategories\#tKategorien\#tCatégories\#tCategorías\#tCategorie\#tCategorieën\#tKategorie\#tКатегории\#tCategorias\#tKategorier\#tKategóriák\#tCategorii\#tOsastot\#tKategoriler
    seller\#tproduct_type\#tType\#tTyp\#tTipo\#tТип\#tTípus\#tTip\#tTyyppi
    seller\#tgtin\#tGTIN, UPC, EAN, or ISBN\#tGTIN, UPC, EAN oder ISBN\#tGTIN, UPC, EAN ou ISBN\#tGTIN, UPC, EAN o ISBN\#tMeta: _global_unique_id\#tMeta: _ean\#tMeta: _gtin\#tGTIN, UPC, EAN или ISBN\#tGTIN, UPC, EAN, ou ISBN\#tGTIN UPC EAN ISBN\#tGTIN, UPC, EAN nebo ISBN\#tGTIN, UPC, EAN lub ISBN\#tGTIN, UPC, EAN of ISBN\#tGTIN, UPC, EAN eller ISBN\#tGTIN, UPC, EAN vagy ISBN
    seller\#tprice\#tRegular price\#tRegulärer Preis\#tTarif régulier\#tPrecio normal\#tPrezzo di listino\#tReguliere prijs\#tCena regularna\#tSale price\#tAngebotspreis\#tTarif promo\#tPrecio rebajado\#tPrezzo in offerta\#tActieprijs\#tCena promocyjna\#tБазовая цена\#tАкционная цена\#tPreço\#tPreço normal\#tPreço promocional\#tBěžná cena\#tAkční cena\#tBežná cena\#tOrdinarie pris\#tReapris\#tOrdinær pris\#tNormalpris\#tSalgspris\#tTilbudspris\#tNormál ár\#tAkciós ár\#tPreț obișnuit\#tNormaali hinta\#tNormal fiyat
    seller\#tavailability\#tIn stock?\#tVorrätig?\#tEn stock ?\#t¿En inventario?\#tIn magazzino?\#tOp voorraad?\#tNa stanie?\#tНаличие\#tВ наличии?\#tEm estoque?\#tEm stock?\#tSkladem?\#tNa sklade?\#tI lager?\#tPå lager?\#tKészleten?\#tÎn stoc?\#tVarastossa?\#tStokta?\#t¿Existencias?\#tDisponibile?
    seller\#tlink\#tExternal URL\#tExterne URL\#tURL externe\#tURL externa\#tURL esterno\#tZewnętrzny adres URL\#tPermalink
    seller\#timage_links\#tImages\#tBilder\#tImages\#tImágenes\#tImmagini\#tAfbeeldingen\#tObrazki\#tИзображения\#tImagens\#tObrázky\#tBilleder\#tKépek\#tImagini\#tKuvat\#tGörseller
    seller\#titem_group\#tParent\#tÜbergeordnet\#tSuperior\#tGenitore\#tHoofd\#tNadrzędny\#tРодительский\#tAscendente\#tParente\#tNadřazený\#tNadradený\#tÖverordnad\#tForelder\#tForælder\#tSzülő\#tPărinte\#tYlätuote\#tParent product\#tBovenliggend\#tPrincipal
    seller\#tstate\#tPublished\#tVeröffentlicht\#tPublié\#tPublicado\#tPubblicato\#tGepubliceerd\#tOpublikowano\#tОпубликован\#tZveřejněno?\#tPublicerad\#tPublisert\#tUdgivet\#tPublikálva\#tPublicat\#tJulkaistu\#tYayımlanmış

    """#,
    #"""
    name\#tyandex-csv
    title\#tYandex Market and Admitad, CSV
    formats\#tcsv\#ttsv
    roots
    records
    namespaces
    requires\#tcurrencyId|currency_id\#tvendor\#tpicture|pictures|categoryId|typePrefix
    group
    seller\#tid\#tid\#toffer_id\#tshop-sku
    seller\#ttitle\#tname\#tmodel
    seller\#tdescription\#tdescription
    seller\#tbrand\#tvendor\#tbrand
    seller\#tcategory\#tcategory\#tmarket_category\#tcategoryId
    seller\#tproduct_type\#ttypePrefix
    seller\#tgtin\#tbarcode\#tean\#tgtin
    seller\#tmpn\#tvendorCode
    seller\#tprice\#tprice
    seller\#tcurrency\#tcurrencyId\#tcurrency_id
    seller\#tavailability\#tavailable\#tstock\#tquantity
    seller\#tlink\#turl
    seller\#timage_links\#tpicture\#tpictures\#toriginal_picture\#tthumbnail
    seller\#titem_group\#tgroup_id
    seller\#tseller_id\#tmerchant_id\#tshop_id\#tadvcampaign_id
    seller\#tseller_name\#tmerchant\#tmerchant_name\#tadvcampaign_name\#tshop
    seller\#tmanufacturer\#tmanufacturer
    seller\#tadult\#tadult
    seller\#tage_group\#tage
    seller\#tships_from\#tcountry_of_origin

    """#,
    #"""
    name\#tyandex-yml
    title\#tYandex Market Language
    formats\#txml
    roots\#tyml_catalog\#ttorg_price
    records\#toffer
    namespaces
    requires
    group
    attribute\#tparam
    attribute-name\#t@name
    attribute-value\#t.
    attribute-unit\#t@unit
    attribute-field\#tbrand\#tБренд\#tТорговая марка\#tМарка\#tBrand\#tТоргова марка
    attribute-field\#tmanufacturer\#tПроизводитель\#tВиробник\#tИзготовитель
    attribute-field\#tgtin\#tШтрихкод\#tШтрих-код\#tEAN\#tGTIN
    attribute-field\#tmpn\#tКод производителя\#tАртикул производителя
    categories\#tcategory\#t@id\#t.\#t@parentId
    category-references\#tcategoryId
    head\#tseller_name\#tshop/company\#tshop/name
    seller\#tid\#t@id\#tshop-sku\#tsku\#tid\#toffer_id
    seller\#ttitle\#tname\#ttitle\#tmodel
    seller\#tdescription\#tdescription
    seller\#tbrand\#tvendor\#tbrand
    seller\#tcategory\#tmarket_category\#tcategory
    seller\#tproduct_type\#ttypePrefix
    seller\#tgtin\#tbarcode\#tean\#tgtin
    seller\#tmpn\#tvendorCode
    seller\#tprice\#tprice\#tprice_uah\#tpriceuah\#tcityprices/cityprice
    seller\#tcurrency\#tcurrencyId
    seller\#tcondition\#tcondition/@type\#tcondition
    seller\#tavailability\#t@available\#tavailable\#tstock\#tin_stock\#tquantity_in_stock\#tcount
    seller\#tlink\#turl\#tlink
    seller\#timage_links\#tpicture\#timage_link\#timage\#tpictures/picture
    seller\#titem_group\#t@group_id\#tgroup_id
    seller\#tseller_id\#tseller_id\#tmerchant_id\#tshop_id\#t@shop_id
    seller\#tseller_name\#tseller\#tseller_name\#tmerchant
    seller\#tmanufacturer\#tmanufacturer
    seller\#tadult\#tadult
    seller\#tage_group\#tage
    seller\#tships_from\#tcountry_of_origin

    """#,
  ]
}
