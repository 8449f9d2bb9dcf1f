// Generated from profiles/*.yml by ProfileBuiltInTests with FEEDWARDEN_RECORD=1. Do not edit.

// swift-format-ignore-file

/// The profiles that the program carries, in the form of `ProfileSource.compact`.
enum BuiltInProfiles {
  static let all: [String] = [
    #"""
    name\#tbmecat
    title\#tBMEcat 1.2 and 2005
    formats\#txml
    roots\#tBMECAT\#tBMEcat
    records\#tARTICLE\#tPRODUCT
    namespaces
    requires
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
    categories\#tCLASSIFICATION_GROUP\#tCLASSIFICATION_GROUP_ID\#tCLASSIFICATION_GROUP_NAME\#tCLASSIFICATION_GROUP_PARENT_ID
    category-references\#tARTICLE_FEATURES/REFERENCE_FEATURE_GROUP_ID\#tPRODUCT_FEATURES/REFERENCE_FEATURE_GROUP_ID
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
    attribute\#tattrs/a
    attribute-name\#t@name
    attribute-value\#t.
    attribute-unit
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
    name\#tgeneric-csv
    title\#tTables of any kind
    formats\#tcsv\#ttsv
    roots
    records
    namespaces
    requires
    seller\#tid\#tid\#titem_id\#tproduct_id\#toffer_id\#tlisting_id\#tarticle_id\#tsku\#tSKU_ID\#tproduct_code\#titem_number\#titem_no\#tcode\#thandle\#thandleid\#tID produit\#tArtikelnummer\#tArtikel-Nr.\#tArtNr\#tProdukt-ID\#tBestellnummer\#tréférence\#treference\#tréférence produit\#tidentifiant\#tid_producto\#treferencia\#tcódigo\#tcodice\#tcodice articolo\#tcodice prodotto\#tindeks\#tkod\#tkod produktu\#tid produktu\#tsymbol\#tartikelnummer\#tartikelcode\#tproductnummer\#tkód\#tkód produktu\#tkatalogové číslo\#tартикул\#tкод\#tкод товара\#tид\#tproperty_id\#thotel_id\#tidentifier\#tasin\#tguid\#t@id
    seller\#ttitle\#ttitle\#tname\#tproduct_name\#tproduct_title\#titem_name\#titem_title\#toffer_name\#tlisting_title\#theadline\#tsubject\#tproductname\#tlabel\#tTitel\#tProduktname\#tArtikelname\#tBezeichnung\#tArtikelbezeichnung\#tProduktbezeichnung\#ttitre\#tnom\#tnom du produit\#tdésignation\#tintitulé\#ttítulo\#tnombre\#tnombre del producto\#ttitolo\#tnome\#tnome prodotto\#tnazwa\#tnazwa produktu\#ttytuł\#tnaam\#tproductnaam\#tnázev\#tnázev produktu\#tjméno\#tназвание\#tнаименование\#tимя\#tзаголовок\#tназвание товара\#tproperty_name
    seller\#tdescription\#tdescription\#tlong_description\#tproduct_description\#tfull_description\#titem_description\#tdesc\#tbody\#tbody_html\#tbody (html)\#tcontent\#ttext\#tdetails\#tshort_description\#tsummary\#tBeschreibung\#tLangbeschreibung\#tProduktbeschreibung\#tArtikelbeschreibung\#tKurzbeschreibung\#tdescriptif\#tdescription longue\#tdescription courte\#tdescripción\#tdescripcion\#tdescrizione\#topis\#topis produktu\#tomschrijving\#tbeschrijving\#tproductomschrijving\#tpopis\#tpopis produktu\#tописание\#tописание товара
    seller\#tbrand\#tbrand\#tbrand_name\#tbrand/name\#tmake\#ttrademark\#tlabel_name\#tMarke\#tMarkenname\#tmarque\#tmarca\#tmarka\#tmerk\#tznačka\#tбренд\#tмарка\#tторговая марка
    seller\#tcategory\#tcategory\#tcategories\#tcategory_path\#tcategory_name\#tcategory/name\#tcategories/name\#tcategorypath\#tproduct_category\#tcategory_tree\#tbreadcrumb\#tbreadcrumbs\#tdepartment\#tcollection\#tcategorytext\#tkategorie\#tWarengruppe\#tProduktgruppe\#tKategoriepfad\#tcatégorie\#tcategorie\#trubrique\#trayon\#tcategoría\#tcategoria\#tkategoria\#trubriek\#tproductgroep\#tkategorie produktu\#tкатегория\#tраздел\#tрубрика
    seller\#tgoogle_product_category\#tgoogle_product_category\#tgoogle_category\#tgoogle_taxonomy\#tgoogle product category id\#tfb_product_category
    seller\#tproduct_type\#tproduct_type\#ttype\#titem_type\#tmerchant_category\#tProdukttyp\#tProduktart\#ttype de produit\#ttipo de producto\#ttipo prodotto\#ttyp produktu\#tproducttype\#tтип\#tтип товара
    seller\#tgtin\#tgtin\#tgtin13\#tgtin14\#tgtin12\#tgtin8\#tean\#tean13\#tean_code\#tean13_code\#tbarcode\#tbar_code\#tupc\#tisbn\#tisbn13\#tjan\#tEAN-Code\#tEAN/GTIN\#tGTIN/EAN\#tcode barre\#tcode-barres\#tcódigo de barras\#tcodice a barre\#tcodice ean\#tkod ean\#tkod kreskowy\#tstreepjescode\#tčárový kód\#tштрихкод\#tштрих-код
    seller\#tmpn\#tmpn\#tmanufacturer_part_number\#tmanufacturer_sku\#tpart_number\#tpartnumber\#tproductno\#tmfr_part_no\#tHerstellernummer\#tHersteller-Nr.\#tHerstellerartikelnummer\#tréférence fabricant\#treferencia fabricante\#tcodice produttore\#tkod producenta\#tfabrikantcode\#tkód výrobce\#tкод производителя
    seller\#tprice\#tprice\#tcurrent_price\#tselling_price\#tsell_price\#tunit_price\#tfinal_price\#tprice_with_vat\#tprice_vat\#tprice_incl_vat\#tregular_price\#tlist_price\#tbase_price\#tprice/amount\#tprice/value\#toffers/price\#tpricing/price\#tvariant_price\#tsale_price\#tPreis\#tVerkaufspreis\#tBruttopreis\#tprix\#tprix ttc\#ttarif\#tprecio\#tprezzo\#tcena\#tcena brutto\#tprijs\#tcena s dph\#tцена\#tстоимость
    seller\#tcurrency\#tcurrency\#tcurrency_code\#tprice_currency\#tcurrencyid\#tpricecurrency\#tprice/currency\#toffers/pricecurrency\#tWährung\#tdevise\#tmoneda\#tdivisa\#tvaluta\#twaluta\#tměna\#tвалюта
    seller\#tcondition\#tcondition\#titem_condition\#tproduct_condition\#tZustand\#tétat\#testado\#tcondizione\#tcondizioni\#tstan\#tstaat\#tconditie\#tstav\#tсостояние
    seller\#tavailability\#tavailability\#tin_stock\#tin stock?\#tstock_status\#tavailable\#tavailability_status\#toffers/availability\#tVerfügbarkeit\#tLieferstatus\#tdisponibilité\#tdisponibilidad\#tdisponibilità\#tdostępność\#tbeschikbaarheid\#tdostupnost\#tналичие\#tдоступность
    seller\#tlink\#tlink\#turl\#tproduct_url\#titem_url\#toffer_url\#tdeeplink\#tdeep_link\#tproduct_link\#tpage_url\#tpermalink\#tcanonical_url\#texternal_url\#tfinal_url\#tmobile_link\#tProduktlink\#tArtikellink\#tlien\#tlien produit\#turl produit\#tenlace\#turl del producto\#tcollegamento\#tadres url\#todkaz\#tссылка
    seller\#timage_links\#timage_link\#timage\#timages\#timage_url\#timage_urls\#timg\#timgurl\#timg_url\#timage_src\#timage/url\#timage.url\#timage/src\#timages/url\#timages/src\#timages/image\#timages/@url\#tpicture\#tpictures\#tpictures/url\#tphoto\#tphotos\#tphoto_url\#tmain_image\#tmain_image_url\#tprimary_image\#tthumbnail\#tthumbnail_url\#tthumb\#tadditional_image_link\#tadditional_image_links\#tadditional_images\#timgurl_alternative\#tproduct_image\#tproductimageurl\#tmedia/url\#tgallery\#tBild\#tBilder\#tBild-URL\#tBildlink\#tProduktbild\#timage principale\#tlien image\#timagen\#timágenes\#timmagine\#timmagini\#tzdjęcie\#tzdjęcia\#tafbeelding\#tafbeeldingen\#tobrázek\#tobrázky\#tизображение\#tизображения\#tкартинка\#tфото
    seller\#tlanguage\#tlanguage\#tlang\#tcontent_language\#tlocale\#tSprache\#tlangue\#tidioma\#tlingua\#tjęzyk\#ttaal\#tjazyk\#tязык
    seller\#ttarget_country\#ttarget_country\#ttarget_countries\#tcountry\#tcountry_code\#tsale_country\#tmarket\#tship_to\#tships_to\#tZielland\#tLand\#tpays\#tpaís\#tpaese\#tkraj\#tzemě\#tстрана
    seller\#titem_group\#titem_group_id\#titem_group\#tparent_id\#tparent_sku\#tparent\#tgroup_id\#tvariant_group\#tproduct_group_id\#titemgroup_id
    seller\#tseller_id\#tseller_id\#tsellerid\#tseller/id\#tmerchant_id\#tmerchantid\#tmerchant/id\#tvendor_id\#tvendorid\#tvendor/id\#tshop_id\#tshopid\#tshop/id\#tstore_id\#tstoreid\#tstore/id\#tsupplier_id\#tsupplier/id\#ttrader_id\#ttrader/id\#tdealer_id\#tpartner_id\#towner_id\#tuser_id\#taccount_id\#tadvertiser_id\#texternal_seller_id\#toffers/seller/id\#tseller\#tmerchant\#tshop\#tstore\#ttrader\#tvendor\#tVerkäufer-ID\#tHändler-ID\#tHaendler-ID\#tVerkäufernummer\#tid vendeur\#tidentifiant vendeur\#tid vendedor\#tid del vendedor\#tid venditore\#tid sprzedawcy\#tverkoper-id\#tid prodejce\#tид продавца\#tкод продавца\#tid продавца
    seller\#tseller_name\#tseller_name\#tsellername\#tseller/name\#tseller_username\#tseller/username\#tmerchant_name\#tmerchant/name\#tvendor_name\#tvendorname\#tvendor/name\#tshop_name\#tshopname\#tshop/name\#tstore_name\#tstorename\#tstore/name\#tsupplier_name\#tsupplier/name\#tsupplier\#ttrader_name\#ttrader/name\#ttrader/legal_name\#tdealer_name\#tdealer\#tsold_by\#tsoldby\#tdistributor\#tadvertiser_name\#tadvertiser\#tcompany_name\#tusername\#toffers/seller/name\#tVerkäufer\#tVerkäufername\#tHändler\#tHaendler\#tHaendlername\#tHändlername\#tAnbieter\#tShopname\#tvendeur\#tnom du vendeur\#tmarchand\#tboutique\#tvendedor\#tnombre del vendedor\#ttienda\#tvenditore\#tnome venditore\#tnegozio\#tsprzedawca\#tnazwa sprzedawcy\#tsklep\#tverkoper\#tverkopernaam\#twinkel\#tprodejce\#tprodávající\#tobchod\#tпродавец\#tимя продавца\#tмагазин\#tпоставщик
    seller\#tmodel\#tmodel\#tmodel_name\#tmodel_number\#tmodelname\#tmodell\#tModellnummer\#tmodèle\#tmodelo\#tmodello\#tмодель
    seller\#tbatch\#tbatch\#tbatch_number\#tbatch_no\#tbatch_id\#tlot\#tlot_number\#tlot_no\#tserial_number\#tserial\#tCharge\#tChargennummer\#tnuméro de lot\#tnúmero de lote\#tlote\#tnumero di lotto\#tlotto\#tnumer partii\#tpartia\#tpartijnummer\#tšarže\#tčíslo šarže\#tпартия\#tномер партии
    seller\#tmanufacturer\#tmanufacturer\#tmanufacturer_name\#tmanufacturer/name\#tproducer\#tmaker\#tmfr\#tHersteller\#tHerstellername\#tfabricant\#tfabricante\#tproduttore\#tfabbricante\#tproducent\#tfabrikant\#tvýrobce\#tпроизводитель\#tизготовитель
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
    name\#tgeneric-json
    title\#tJSON of any kind
    formats\#tjsonl\#tjson
    roots
    records
    namespaces
    requires
    seller\#tid\#tid\#titem_id\#tproduct_id\#toffer_id\#tlisting_id\#tarticle_id\#tsku\#tSKU_ID\#tproduct_code\#titem_number\#titem_no\#tcode\#thandle\#thandleid\#tID produit\#tArtikelnummer\#tArtikel-Nr.\#tArtNr\#tProdukt-ID\#tBestellnummer\#tréférence\#treference\#tréférence produit\#tidentifiant\#tid_producto\#treferencia\#tcódigo\#tcodice\#tcodice articolo\#tcodice prodotto\#tindeks\#tkod\#tkod produktu\#tid produktu\#tsymbol\#tartikelnummer\#tartikelcode\#tproductnummer\#tkód\#tkód produktu\#tkatalogové číslo\#tартикул\#tкод\#tкод товара\#tид\#tproperty_id\#thotel_id\#tidentifier\#tasin\#tguid\#t@id
    seller\#ttitle\#ttitle\#tname\#tproduct_name\#tproduct_title\#titem_name\#titem_title\#toffer_name\#tlisting_title\#theadline\#tsubject\#tproductname\#tlabel\#tTitel\#tProduktname\#tArtikelname\#tBezeichnung\#tArtikelbezeichnung\#tProduktbezeichnung\#ttitre\#tnom\#tnom du produit\#tdésignation\#tintitulé\#ttítulo\#tnombre\#tnombre del producto\#ttitolo\#tnome\#tnome prodotto\#tnazwa\#tnazwa produktu\#ttytuł\#tnaam\#tproductnaam\#tnázev\#tnázev produktu\#tjméno\#tназвание\#tнаименование\#tимя\#tзаголовок\#tназвание товара\#tproperty_name
    seller\#tdescription\#tdescription\#tlong_description\#tproduct_description\#tfull_description\#titem_description\#tdesc\#tbody\#tbody_html\#tbody (html)\#tcontent\#ttext\#tdetails\#tshort_description\#tsummary\#tBeschreibung\#tLangbeschreibung\#tProduktbeschreibung\#tArtikelbeschreibung\#tKurzbeschreibung\#tdescriptif\#tdescription longue\#tdescription courte\#tdescripción\#tdescripcion\#tdescrizione\#topis\#topis produktu\#tomschrijving\#tbeschrijving\#tproductomschrijving\#tpopis\#tpopis produktu\#tописание\#tописание товара
    seller\#tbrand\#tbrand\#tbrand_name\#tbrand/name\#tmake\#ttrademark\#tlabel_name\#tMarke\#tMarkenname\#tmarque\#tmarca\#tmarka\#tmerk\#tznačka\#tбренд\#tмарка\#tторговая марка
    seller\#tcategory\#tcategory\#tcategories\#tcategory_path\#tcategory_name\#tcategory/name\#tcategories/name\#tcategorypath\#tproduct_category\#tcategory_tree\#tbreadcrumb\#tbreadcrumbs\#tdepartment\#tcollection\#tcategorytext\#tkategorie\#tWarengruppe\#tProduktgruppe\#tKategoriepfad\#tcatégorie\#tcategorie\#trubrique\#trayon\#tcategoría\#tcategoria\#tkategoria\#trubriek\#tproductgroep\#tkategorie produktu\#tкатегория\#tраздел\#tрубрика
    seller\#tgoogle_product_category\#tgoogle_product_category\#tgoogle_category\#tgoogle_taxonomy\#tgoogle product category id\#tfb_product_category
    seller\#tproduct_type\#tproduct_type\#ttype\#titem_type\#tmerchant_category\#tProdukttyp\#tProduktart\#ttype de produit\#ttipo de producto\#ttipo prodotto\#ttyp produktu\#tproducttype\#tтип\#tтип товара
    seller\#tgtin\#tgtin\#tgtin13\#tgtin14\#tgtin12\#tgtin8\#tean\#tean13\#tean_code\#tean13_code\#tbarcode\#tbar_code\#tupc\#tisbn\#tisbn13\#tjan\#tEAN-Code\#tEAN/GTIN\#tGTIN/EAN\#tcode barre\#tcode-barres\#tcódigo de barras\#tcodice a barre\#tcodice ean\#tkod ean\#tkod kreskowy\#tstreepjescode\#tčárový kód\#tштрихкод\#tштрих-код
    seller\#tmpn\#tmpn\#tmanufacturer_part_number\#tmanufacturer_sku\#tpart_number\#tpartnumber\#tproductno\#tmfr_part_no\#tHerstellernummer\#tHersteller-Nr.\#tHerstellerartikelnummer\#tréférence fabricant\#treferencia fabricante\#tcodice produttore\#tkod producenta\#tfabrikantcode\#tkód výrobce\#tкод производителя
    seller\#tprice\#tprice\#tcurrent_price\#tselling_price\#tsell_price\#tunit_price\#tfinal_price\#tprice_with_vat\#tprice_vat\#tprice_incl_vat\#tregular_price\#tlist_price\#tbase_price\#tprice/amount\#tprice/value\#toffers/price\#tpricing/price\#tvariant_price\#tsale_price\#tPreis\#tVerkaufspreis\#tBruttopreis\#tprix\#tprix ttc\#ttarif\#tprecio\#tprezzo\#tcena\#tcena brutto\#tprijs\#tcena s dph\#tцена\#tстоимость
    seller\#tcurrency\#tcurrency\#tcurrency_code\#tprice_currency\#tcurrencyid\#tpricecurrency\#tprice/currency\#toffers/pricecurrency\#tWährung\#tdevise\#tmoneda\#tdivisa\#tvaluta\#twaluta\#tměna\#tвалюта
    seller\#tcondition\#tcondition\#titem_condition\#tproduct_condition\#tZustand\#tétat\#testado\#tcondizione\#tcondizioni\#tstan\#tstaat\#tconditie\#tstav\#tсостояние
    seller\#tavailability\#tavailability\#tin_stock\#tin stock?\#tstock_status\#tavailable\#tavailability_status\#toffers/availability\#tVerfügbarkeit\#tLieferstatus\#tdisponibilité\#tdisponibilidad\#tdisponibilità\#tdostępność\#tbeschikbaarheid\#tdostupnost\#tналичие\#tдоступность
    seller\#tlink\#tlink\#turl\#tproduct_url\#titem_url\#toffer_url\#tdeeplink\#tdeep_link\#tproduct_link\#tpage_url\#tpermalink\#tcanonical_url\#texternal_url\#tfinal_url\#tmobile_link\#tProduktlink\#tArtikellink\#tlien\#tlien produit\#turl produit\#tenlace\#turl del producto\#tcollegamento\#tadres url\#todkaz\#tссылка
    seller\#timage_links\#timage_link\#timage\#timages\#timage_url\#timage_urls\#timg\#timgurl\#timg_url\#timage_src\#timage/url\#timage.url\#timage/src\#timages/url\#timages/src\#timages/image\#timages/@url\#tpicture\#tpictures\#tpictures/url\#tphoto\#tphotos\#tphoto_url\#tmain_image\#tmain_image_url\#tprimary_image\#tthumbnail\#tthumbnail_url\#tthumb\#tadditional_image_link\#tadditional_image_links\#tadditional_images\#timgurl_alternative\#tproduct_image\#tproductimageurl\#tmedia/url\#tgallery\#tBild\#tBilder\#tBild-URL\#tBildlink\#tProduktbild\#timage principale\#tlien image\#timagen\#timágenes\#timmagine\#timmagini\#tzdjęcie\#tzdjęcia\#tafbeelding\#tafbeeldingen\#tobrázek\#tobrázky\#tизображение\#tизображения\#tкартинка\#tфото
    seller\#tlanguage\#tlanguage\#tlang\#tcontent_language\#tlocale\#tSprache\#tlangue\#tidioma\#tlingua\#tjęzyk\#ttaal\#tjazyk\#tязык
    seller\#ttarget_country\#ttarget_country\#ttarget_countries\#tcountry\#tcountry_code\#tsale_country\#tmarket\#tship_to\#tships_to\#tZielland\#tLand\#tpays\#tpaís\#tpaese\#tkraj\#tzemě\#tстрана
    seller\#titem_group\#titem_group_id\#titem_group\#tparent_id\#tparent_sku\#tparent\#tgroup_id\#tvariant_group\#tproduct_group_id\#titemgroup_id
    seller\#tseller_id\#tseller_id\#tsellerid\#tseller/id\#tmerchant_id\#tmerchantid\#tmerchant/id\#tvendor_id\#tvendorid\#tvendor/id\#tshop_id\#tshopid\#tshop/id\#tstore_id\#tstoreid\#tstore/id\#tsupplier_id\#tsupplier/id\#ttrader_id\#ttrader/id\#tdealer_id\#tpartner_id\#towner_id\#tuser_id\#taccount_id\#tadvertiser_id\#texternal_seller_id\#toffers/seller/id\#tseller\#tmerchant\#tshop\#tstore\#ttrader\#tvendor\#tVerkäufer-ID\#tHändler-ID\#tHaendler-ID\#tVerkäufernummer\#tid vendeur\#tidentifiant vendeur\#tid vendedor\#tid del vendedor\#tid venditore\#tid sprzedawcy\#tverkoper-id\#tid prodejce\#tид продавца\#tкод продавца\#tid продавца
    seller\#tseller_name\#tseller_name\#tsellername\#tseller/name\#tseller_username\#tseller/username\#tmerchant_name\#tmerchant/name\#tvendor_name\#tvendorname\#tvendor/name\#tshop_name\#tshopname\#tshop/name\#tstore_name\#tstorename\#tstore/name\#tsupplier_name\#tsupplier/name\#tsupplier\#ttrader_name\#ttrader/name\#ttrader/legal_name\#tdealer_name\#tdealer\#tsold_by\#tsoldby\#tdistributor\#tadvertiser_name\#tadvertiser\#tcompany_name\#tusername\#toffers/seller/name\#tVerkäufer\#tVerkäufername\#tHändler\#tHaendler\#tHaendlername\#tHändlername\#tAnbieter\#tShopname\#tvendeur\#tnom du vendeur\#tmarchand\#tboutique\#tvendedor\#tnombre del vendedor\#ttienda\#tvenditore\#tnome venditore\#tnegozio\#tsprzedawca\#tnazwa sprzedawcy\#tsklep\#tverkoper\#tverkopernaam\#twinkel\#tprodejce\#tprodávající\#tobchod\#tпродавец\#tимя продавца\#tмагазин\#tпоставщик
    seller\#tmodel\#tmodel\#tmodel_name\#tmodel_number\#tmodelname\#tmodell\#tModellnummer\#tmodèle\#tmodelo\#tmodello\#tмодель
    seller\#tbatch\#tbatch\#tbatch_number\#tbatch_no\#tbatch_id\#tlot\#tlot_number\#tlot_no\#tserial_number\#tserial\#tCharge\#tChargennummer\#tnuméro de lot\#tnúmero de lote\#tlote\#tnumero di lotto\#tlotto\#tnumer partii\#tpartia\#tpartijnummer\#tšarže\#tčíslo šarže\#tпартия\#tномер партии
    seller\#tmanufacturer\#tmanufacturer\#tmanufacturer_name\#tmanufacturer/name\#tproducer\#tmaker\#tmfr\#tHersteller\#tHerstellername\#tfabricant\#tfabricante\#tproduttore\#tfabbricante\#tproducent\#tfabrikant\#tvýrobce\#tпроизводитель\#tизготовитель
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
    name\#tgeneric-xml
    title\#tXML of any kind
    formats\#txml
    roots
    records\#tproduct\#titem\#toffer\#tlisting\#tentry\#trecord\#trow\#tarticle\#tgood\#tgoods\#tad\#tSHOPITEM\#tprodukt\#tproduit\#tproducto\#tprodotto\#tartikel\#to
    namespaces\#thttp://base.google.com/ns/1.0\#thttp://base.google.com/cns/1.0
    requires
    attribute\#tparam\#tparams/param\#tattribute\#tattributes/attribute\#tproperty\#tproperties/property\#tfeature\#tfeatures/feature\#tparameter\#tparameters/parameter\#tspecs/spec\#tattrs/a\#tproduct_detail
    attribute-name\#t@name\#tname\#tparam_name\#tattribute_name\#tlabel\#t@label
    attribute-value\#t.\#tvalue\#tval\#tattribute_value
    attribute-unit\#t@unit\#tunit
    seller\#tid\#tid\#titem_id\#tproduct_id\#toffer_id\#tlisting_id\#tarticle_id\#tsku\#tSKU_ID\#tproduct_code\#titem_number\#titem_no\#tcode\#thandle\#thandleid\#tID produit\#tArtikelnummer\#tArtikel-Nr.\#tArtNr\#tProdukt-ID\#tBestellnummer\#tréférence\#treference\#tréférence produit\#tidentifiant\#tid_producto\#treferencia\#tcódigo\#tcodice\#tcodice articolo\#tcodice prodotto\#tindeks\#tkod\#tkod produktu\#tid produktu\#tsymbol\#tartikelnummer\#tartikelcode\#tproductnummer\#tkód\#tkód produktu\#tkatalogové číslo\#tартикул\#tкод\#tкод товара\#tид\#tproperty_id\#thotel_id\#tidentifier\#tasin\#tguid\#t@id\#t@internal-id\#t@sku
    seller\#ttitle\#ttitle\#tname\#tproduct_name\#tproduct_title\#titem_name\#titem_title\#toffer_name\#tlisting_title\#theadline\#tsubject\#tproductname\#tlabel\#tTitel\#tProduktname\#tArtikelname\#tBezeichnung\#tArtikelbezeichnung\#tProduktbezeichnung\#ttitre\#tnom\#tnom du produit\#tdésignation\#tintitulé\#ttítulo\#tnombre\#tnombre del producto\#ttitolo\#tnome\#tnome prodotto\#tnazwa\#tnazwa produktu\#ttytuł\#tnaam\#tproductnaam\#tnázev\#tnázev produktu\#tjméno\#tназвание\#tнаименование\#tимя\#tзаголовок\#tназвание товара\#tproperty_name
    seller\#tdescription\#tdescription\#tlong_description\#tproduct_description\#tfull_description\#titem_description\#tdesc\#tbody\#tbody_html\#tbody (html)\#tcontent\#ttext\#tdetails\#tshort_description\#tsummary\#tBeschreibung\#tLangbeschreibung\#tProduktbeschreibung\#tArtikelbeschreibung\#tKurzbeschreibung\#tdescriptif\#tdescription longue\#tdescription courte\#tdescripción\#tdescripcion\#tdescrizione\#topis\#topis produktu\#tomschrijving\#tbeschrijving\#tproductomschrijving\#tpopis\#tpopis produktu\#tописание\#tописание товара
    seller\#tbrand\#tbrand\#tbrand_name\#tbrand/name\#tmake\#ttrademark\#tlabel_name\#tMarke\#tMarkenname\#tmarque\#tmarca\#tmarka\#tmerk\#tznačka\#tбренд\#tмарка\#tторговая марка
    seller\#tcategory\#tcategory\#tcategories\#tcategory_path\#tcategory_name\#tcategory/name\#tcategories/name\#tcategorypath\#tproduct_category\#tcategory_tree\#tbreadcrumb\#tbreadcrumbs\#tdepartment\#tcollection\#tcategorytext\#tkategorie\#tWarengruppe\#tProduktgruppe\#tKategoriepfad\#tcatégorie\#tcategorie\#trubrique\#trayon\#tcategoría\#tcategoria\#tkategoria\#trubriek\#tproductgroep\#tkategorie produktu\#tкатегория\#tраздел\#tрубрика
    seller\#tgoogle_product_category\#tgoogle_product_category\#tgoogle_category\#tgoogle_taxonomy\#tgoogle product category id\#tfb_product_category
    seller\#tproduct_type\#tproduct_type\#ttype\#titem_type\#tmerchant_category\#tProdukttyp\#tProduktart\#ttype de produit\#ttipo de producto\#ttipo prodotto\#ttyp produktu\#tproducttype\#tтип\#tтип товара
    seller\#tgtin\#tgtin\#tgtin13\#tgtin14\#tgtin12\#tgtin8\#tean\#tean13\#tean_code\#tean13_code\#tbarcode\#tbar_code\#tupc\#tisbn\#tisbn13\#tjan\#tEAN-Code\#tEAN/GTIN\#tGTIN/EAN\#tcode barre\#tcode-barres\#tcódigo de barras\#tcodice a barre\#tcodice ean\#tkod ean\#tkod kreskowy\#tstreepjescode\#tčárový kód\#tштрихкод\#tштрих-код
    seller\#tmpn\#tmpn\#tmanufacturer_part_number\#tmanufacturer_sku\#tpart_number\#tpartnumber\#tproductno\#tmfr_part_no\#tHerstellernummer\#tHersteller-Nr.\#tHerstellerartikelnummer\#tréférence fabricant\#treferencia fabricante\#tcodice produttore\#tkod producenta\#tfabrikantcode\#tkód výrobce\#tкод производителя
    seller\#tprice\#tprice\#tcurrent_price\#tselling_price\#tsell_price\#tunit_price\#tfinal_price\#tprice_with_vat\#tprice_vat\#tprice_incl_vat\#tregular_price\#tlist_price\#tbase_price\#tprice/amount\#tprice/value\#toffers/price\#tpricing/price\#tvariant_price\#tsale_price\#tPreis\#tVerkaufspreis\#tBruttopreis\#tprix\#tprix ttc\#ttarif\#tprecio\#tprezzo\#tcena\#tcena brutto\#tprijs\#tcena s dph\#tцена\#tстоимость
    seller\#tcurrency\#tcurrency\#tcurrency_code\#tprice_currency\#tcurrencyid\#tpricecurrency\#tprice/currency\#toffers/pricecurrency\#tWährung\#tdevise\#tmoneda\#tdivisa\#tvaluta\#twaluta\#tměna\#tвалюта
    seller\#tcondition\#tcondition\#titem_condition\#tproduct_condition\#tZustand\#tétat\#testado\#tcondizione\#tcondizioni\#tstan\#tstaat\#tconditie\#tstav\#tсостояние
    seller\#tavailability\#tavailability\#tin_stock\#tin stock?\#tstock_status\#tavailable\#tavailability_status\#toffers/availability\#tVerfügbarkeit\#tLieferstatus\#tdisponibilité\#tdisponibilidad\#tdisponibilità\#tdostępność\#tbeschikbaarheid\#tdostupnost\#tналичие\#tдоступность
    seller\#tlink\#tlink\#turl\#tproduct_url\#titem_url\#toffer_url\#tdeeplink\#tdeep_link\#tproduct_link\#tpage_url\#tpermalink\#tcanonical_url\#texternal_url\#tfinal_url\#tmobile_link\#tProduktlink\#tArtikellink\#tlien\#tlien produit\#turl produit\#tenlace\#turl del producto\#tcollegamento\#tadres url\#todkaz\#tссылка
    seller\#timage_links\#timage_link\#timage\#timages\#timage_url\#timage_urls\#timg\#timgurl\#timg_url\#timage_src\#timage/url\#timage.url\#timage/src\#timages/url\#timages/src\#timages/image\#timages/@url\#tpicture\#tpictures\#tpictures/url\#tphoto\#tphotos\#tphoto_url\#tmain_image\#tmain_image_url\#tprimary_image\#tthumbnail\#tthumbnail_url\#tthumb\#tadditional_image_link\#tadditional_image_links\#tadditional_images\#timgurl_alternative\#tproduct_image\#tproductimageurl\#tmedia/url\#tgallery\#tBild\#tBilder\#tBild-URL\#tBildlink\#tProduktbild\#timage principale\#tlien image\#timagen\#timágenes\#timmagine\#timmagini\#tzdjęcie\#tzdjęcia\#tafbeelding\#tafbeeldingen\#tobrázek\#tobrázky\#tизображение\#tизображения\#tкартинка\#tфото
    seller\#tlanguage\#tlanguage\#tlang\#tcontent_language\#tlocale\#tSprache\#tlangue\#tidioma\#tlingua\#tjęzyk\#ttaal\#tjazyk\#tязык
    seller\#ttarget_country\#ttarget_country\#ttarget_countries\#tcountry\#tcountry_code\#tsale_country\#tmarket\#tship_to\#tships_to\#tZielland\#tLand\#tpays\#tpaís\#tpaese\#tkraj\#tzemě\#tстрана
    seller\#titem_group\#titem_group_id\#titem_group\#tparent_id\#tparent_sku\#tparent\#tgroup_id\#tvariant_group\#tproduct_group_id\#titemgroup_id
    seller\#tseller_id\#tseller_id\#tsellerid\#tseller/id\#tmerchant_id\#tmerchantid\#tmerchant/id\#tvendor_id\#tvendorid\#tvendor/id\#tshop_id\#tshopid\#tshop/id\#tstore_id\#tstoreid\#tstore/id\#tsupplier_id\#tsupplier/id\#ttrader_id\#ttrader/id\#tdealer_id\#tpartner_id\#towner_id\#tuser_id\#taccount_id\#tadvertiser_id\#texternal_seller_id\#toffers/seller/id\#tseller\#tmerchant\#tshop\#tstore\#ttrader\#tvendor\#tVerkäufer-ID\#tHändler-ID\#tHaendler-ID\#tVerkäufernummer\#tid vendeur\#tidentifiant vendeur\#tid vendedor\#tid del vendedor\#tid venditore\#tid sprzedawcy\#tverkoper-id\#tid prodejce\#tид продавца\#tкод продавца\#tid продавца
    seller\#tseller_name\#tseller_name\#tsellername\#tseller/name\#tseller_username\#tseller/username\#tmerchant_name\#tmerchant/name\#tvendor_name\#tvendorname\#tvendor/name\#tshop_name\#tshopname\#tshop/name\#tstore_name\#tstorename\#tstore/name\#tsupplier_name\#tsupplier/name\#tsupplier\#ttrader_name\#ttrader/name\#ttrader/legal_name\#tdealer_name\#tdealer\#tsold_by\#tsoldby\#tdistributor\#tadvertiser_name\#tadvertiser\#tcompany_name\#tusername\#toffers/seller/name\#tVerkäufer\#tVerkäufername\#tHändler\#tHaendler\#tHaendlername\#tHändlername\#tAnbieter\#tShopname\#tvendeur\#tnom du vendeur\#tmarchand\#tboutique\#tvendedor\#tnombre del vendedor\#ttienda\#tvenditore\#tnome venditore\#tnegozio\#tsprzedawca\#tnazwa sprzedawcy\#tsklep\#tverkoper\#tverkopernaam\#twinkel\#tprodejce\#tprodávající\#tobchod\#tпродавец\#tимя продавца\#tмагазин\#tпоставщик
    seller\#tmodel\#tmodel\#tmodel_name\#tmodel_number\#tmodelname\#tmodell\#tModellnummer\#tmodèle\#tmodelo\#tmodello\#tмодель
    seller\#tbatch\#tbatch\#tbatch_number\#tbatch_no\#tbatch_id\#tlot\#tlot_number\#tlot_no\#tserial_number\#tserial\#tCharge\#tChargennummer\#tnuméro de lot\#tnúmero de lote\#tlote\#tnumero di lotto\#tlotto\#tnumer partii\#tpartia\#tpartijnummer\#tšarže\#tčíslo šarže\#tпартия\#tномер партии
    seller\#tmanufacturer\#tmanufacturer\#tmanufacturer_name\#tmanufacturer/name\#tproducer\#tmaker\#tmfr\#tHersteller\#tHerstellername\#tfabricant\#tfabricante\#tproduttore\#tfabbricante\#tproducent\#tfabrikant\#tvýrobce\#tпроизводитель\#tизготовитель
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
    name\#tgoogle-rss
    title\#tGoogle Merchant Center, RSS 2.0
    formats\#txml
    roots\#trss
    records\#titem
    namespaces\#thttp://base.google.com/ns/1.0\#thttp://base.google.com/cns/1.0
    requires
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
    seller\#timage_links\#tIMGURL\#tIMGURL_ALTERNATIVE\#tIMAGES/IMGURL
    seller\#titem_group\#tITEMGROUP_ID
    seller\#tseller_id\#tSELLER_ID\#tSHOP_ID
    seller\#tseller_name\#tSELLER\#tSELLER_NAME
    seller\#tadult\#tEROTIC

    """#,
    #"""
    name\#tskroutz
    title\#tSkroutz and BestPrice
    formats\#txml
    roots
    records\#tproduct
    namespaces
    requires\#tprice_with_vat\#tmanufacturer
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
    seller\#tlink\#tlink\#turl\#tproductURL
    seller\#timage_links\#timage\#tadditional_imageurl\#tadditional_image\#timageURL
    seller\#titem_group\#titem_group_id\#tgroup_id
    seller\#tseller_id\#tseller_id\#tmerchant_id\#tshop_id
    seller\#tseller_name\#tseller\#tseller_name\#tshop
    seller\#tmodel\#tmodel

    """#,
    #"""
    name\#tyandex-yml
    title\#tYandex Market Language
    formats\#txml
    roots\#tyml_catalog\#ttorg_price
    records\#toffer
    namespaces
    requires
    attribute\#tparam
    attribute-name\#t@name
    attribute-value\#t.
    attribute-unit\#t@unit
    categories\#tcategory\#t@id\#t.\#t@parentId
    category-references\#tcategoryId
    seller\#tid\#t@id\#tshop-sku\#tsku\#tid\#toffer_id
    seller\#ttitle\#tname\#ttitle\#tmodel
    seller\#tdescription\#tdescription
    seller\#tbrand\#tvendor\#tbrand
    seller\#tcategory\#tmarket_category\#tcategory
    seller\#tproduct_type\#ttypePrefix
    seller\#tgtin\#tbarcode\#tean\#tgtin
    seller\#tmpn\#tvendorCode
    seller\#tprice\#tprice
    seller\#tcurrency\#tcurrencyId
    seller\#tcondition\#tcondition/@type\#tcondition
    seller\#tavailability\#t@available\#tavailable
    seller\#tlink\#turl\#tlink
    seller\#timage_links\#tpicture\#timage_link
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
