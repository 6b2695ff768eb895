package org.urbancoop.code;

/**
 * The active currencies by their codes: constants of {@link Currency}, where they would be too many lines.
 *
 * <p>An interface is initialized apart from the class: two threads that start with either do not wait for each other.
 */
sealed interface Currencies permits Currency {

    /** UAE dirham. */
    Currency AED = Currency.of("AED");
    /** Afghan afghani. */
    Currency AFN = Currency.of("AFN");
    /** Albanian lek. */
    Currency ALL = Currency.of("ALL");
    /** Armenian dram. */
    Currency AMD = Currency.of("AMD");
    /** Angolan kwanza. */
    Currency AOA = Currency.of("AOA");
    /** Argentine peso. */
    Currency ARS = Currency.of("ARS");
    /** Australian dollar. */
    Currency AUD = Currency.of("AUD");
    /** Aruban florin. */
    Currency AWG = Currency.of("AWG");
    /** Azerbaijani manat. */
    Currency AZN = Currency.of("AZN");
    /** Bosnia and Herzegovina convertible mark. */
    Currency BAM = Currency.of("BAM");
    /** Barbadian dollar. */
    Currency BBD = Currency.of("BBD");
    /** Bangladeshi taka. */
    Currency BDT = Currency.of("BDT");
    /** Bahraini dinar. */
    Currency BHD = Currency.of("BHD");
    /** Burundian franc. */
    Currency BIF = Currency.of("BIF");
    /** Bermudian dollar. */
    Currency BMD = Currency.of("BMD");
    /** Brunei dollar. */
    Currency BND = Currency.of("BND");
    /** Bolivian boliviano. */
    Currency BOB = Currency.of("BOB");
    /** Bolivian Mvdol. */
    Currency BOV = Currency.of("BOV");
    /** Brazilian real. */
    Currency BRL = Currency.of("BRL");
    /** Bahamian dollar. */
    Currency BSD = Currency.of("BSD");
    /** Bhutanese ngultrum. */
    Currency BTN = Currency.of("BTN");
    /** Botswana pula. */
    Currency BWP = Currency.of("BWP");
    /** Belarusian ruble. */
    Currency BYN = Currency.of("BYN");
    /** Belize dollar. */
    Currency BZD = Currency.of("BZD");
    /** Canadian dollar. */
    Currency CAD = Currency.of("CAD");
    /** Congolese franc. */
    Currency CDF = Currency.of("CDF");
    /** WIR euro. */
    Currency CHE = Currency.of("CHE");
    /** Swiss franc. */
    Currency CHF = Currency.of("CHF");
    /** WIR franc. */
    Currency CHW = Currency.of("CHW");
    /** Chilean unit of account (UF). */
    Currency CLF = Currency.of("CLF");
    /** Chilean peso. */
    Currency CLP = Currency.of("CLP");
    /** Chinese yuan. */
    Currency CNY = Currency.of("CNY");
    /** Colombian peso. */
    Currency COP = Currency.of("COP");
    /** Colombian real value unit (UVR). */
    Currency COU = Currency.of("COU");
    /** Costa Rican colón. */
    Currency CRC = Currency.of("CRC");
    /** Cuban peso. */
    Currency CUP = Currency.of("CUP");
    /** Cabo Verdean escudo. */
    Currency CVE = Currency.of("CVE");
    /** Czech koruna. */
    Currency CZK = Currency.of("CZK");
    /** Djiboutian franc. */
    Currency DJF = Currency.of("DJF");
    /** Danish krone. */
    Currency DKK = Currency.of("DKK");
    /** Dominican peso. */
    Currency DOP = Currency.of("DOP");
    /** Algerian dinar. */
    Currency DZD = Currency.of("DZD");
    /** Egyptian pound. */
    Currency EGP = Currency.of("EGP");
    /** Eritrean nakfa. */
    Currency ERN = Currency.of("ERN");
    /** Ethiopian birr. */
    Currency ETB = Currency.of("ETB");
    /** Euro. */
    Currency EUR = Currency.of("EUR");
    /** Fijian dollar. */
    Currency FJD = Currency.of("FJD");
    /** Falkland Islands pound. */
    Currency FKP = Currency.of("FKP");
    /** Pound sterling. */
    Currency GBP = Currency.of("GBP");
    /** Georgian lari. */
    Currency GEL = Currency.of("GEL");
    /** Ghanaian cedi. */
    Currency GHS = Currency.of("GHS");
    /** Gibraltar pound. */
    Currency GIP = Currency.of("GIP");
    /** Gambian dalasi. */
    Currency GMD = Currency.of("GMD");
    /** Guinean franc. */
    Currency GNF = Currency.of("GNF");
    /** Guatemalan quetzal. */
    Currency GTQ = Currency.of("GTQ");
    /** Guyanese dollar. */
    Currency GYD = Currency.of("GYD");
    /** Hong Kong dollar. */
    Currency HKD = Currency.of("HKD");
    /** Honduran lempira. */
    Currency HNL = Currency.of("HNL");
    /** Haitian gourde. */
    Currency HTG = Currency.of("HTG");
    /** Hungarian forint. */
    Currency HUF = Currency.of("HUF");
    /** Indonesian rupiah. */
    Currency IDR = Currency.of("IDR");
    /** Israeli new shekel. */
    Currency ILS = Currency.of("ILS");
    /** Indian rupee. */
    Currency INR = Currency.of("INR");
    /** Iraqi dinar. */
    Currency IQD = Currency.of("IQD");
    /** Iranian rial. */
    Currency IRR = Currency.of("IRR");
    /** Icelandic króna. */
    Currency ISK = Currency.of("ISK");
    /** Jamaican dollar. */
    Currency JMD = Currency.of("JMD");
    /** Jordanian dinar. */
    Currency JOD = Currency.of("JOD");
    /** Japanese yen. */
    Currency JPY = Currency.of("JPY");
    /** Kenyan shilling. */
    Currency KES = Currency.of("KES");
    /** Kyrgyz som. */
    Currency KGS = Currency.of("KGS");
    /** Cambodian riel. */
    Currency KHR = Currency.of("KHR");
    /** Comorian franc. */
    Currency KMF = Currency.of("KMF");
    /** North Korean won. */
    Currency KPW = Currency.of("KPW");
    /** South Korean won. */
    Currency KRW = Currency.of("KRW");
    /** Kuwaiti dinar. */
    Currency KWD = Currency.of("KWD");
    /** Cayman Islands dollar. */
    Currency KYD = Currency.of("KYD");
    /** Kazakhstani tenge. */
    Currency KZT = Currency.of("KZT");
    /** Lao kip. */
    Currency LAK = Currency.of("LAK");
    /** Lebanese pound. */
    Currency LBP = Currency.of("LBP");
    /** Sri Lankan rupee. */
    Currency LKR = Currency.of("LKR");
    /** Liberian dollar. */
    Currency LRD = Currency.of("LRD");
    /** Lesotho loti. */
    Currency LSL = Currency.of("LSL");
    /** Libyan dinar. */
    Currency LYD = Currency.of("LYD");
    /** Moroccan dirham. */
    Currency MAD = Currency.of("MAD");
    /** Moldovan leu. */
    Currency MDL = Currency.of("MDL");
    /** Malagasy ariary. */
    Currency MGA = Currency.of("MGA");
    /** Macedonian denar. */
    Currency MKD = Currency.of("MKD");
    /** Myanmar kyat. */
    Currency MMK = Currency.of("MMK");
    /** Mongolian tugrik. */
    Currency MNT = Currency.of("MNT");
    /** Macanese pataca. */
    Currency MOP = Currency.of("MOP");
    /** Mauritanian ouguiya. */
    Currency MRU = Currency.of("MRU");
    /** Mauritian rupee. */
    Currency MUR = Currency.of("MUR");
    /** Maldivian rufiyaa. */
    Currency MVR = Currency.of("MVR");
    /** Malawian kwacha. */
    Currency MWK = Currency.of("MWK");
    /** Mexican peso. */
    Currency MXN = Currency.of("MXN");
    /** Mexican investment unit (UDI). */
    Currency MXV = Currency.of("MXV");
    /** Malaysian ringgit. */
    Currency MYR = Currency.of("MYR");
    /** Mozambican metical. */
    Currency MZN = Currency.of("MZN");
    /** Namibian dollar. */
    Currency NAD = Currency.of("NAD");
    /** Nigerian naira. */
    Currency NGN = Currency.of("NGN");
    /** Nicaraguan córdoba. */
    Currency NIO = Currency.of("NIO");
    /** Norwegian krone. */
    Currency NOK = Currency.of("NOK");
    /** Nepalese rupee. */
    Currency NPR = Currency.of("NPR");
    /** New Zealand dollar. */
    Currency NZD = Currency.of("NZD");
    /** Omani rial. */
    Currency OMR = Currency.of("OMR");
    /** Panamanian balboa. */
    Currency PAB = Currency.of("PAB");
    /** Peruvian sol. */
    Currency PEN = Currency.of("PEN");
    /** Papua New Guinean kina. */
    Currency PGK = Currency.of("PGK");
    /** Philippine peso. */
    Currency PHP = Currency.of("PHP");
    /** Pakistani rupee. */
    Currency PKR = Currency.of("PKR");
    /** Polish zloty. */
    Currency PLN = Currency.of("PLN");
    /** Paraguayan guaraní. */
    Currency PYG = Currency.of("PYG");
    /** Qatari riyal. */
    Currency QAR = Currency.of("QAR");
    /** Romanian leu. */
    Currency RON = Currency.of("RON");
    /** Serbian dinar. */
    Currency RSD = Currency.of("RSD");
    /** Russian ruble. */
    Currency RUB = Currency.of("RUB");
    /** Rwandan franc. */
    Currency RWF = Currency.of("RWF");
    /** Saudi riyal. */
    Currency SAR = Currency.of("SAR");
    /** Solomon Islands dollar. */
    Currency SBD = Currency.of("SBD");
    /** Seychelles rupee. */
    Currency SCR = Currency.of("SCR");
    /** Sudanese pound. */
    Currency SDG = Currency.of("SDG");
    /** Swedish krona. */
    Currency SEK = Currency.of("SEK");
    /** Singapore dollar. */
    Currency SGD = Currency.of("SGD");
    /** Saint Helena pound. */
    Currency SHP = Currency.of("SHP");
    /** Sierra Leonean leone. */
    Currency SLE = Currency.of("SLE");
    /** Somali shilling. */
    Currency SOS = Currency.of("SOS");
    /** Surinamese dollar. */
    Currency SRD = Currency.of("SRD");
    /** South Sudanese pound. */
    Currency SSP = Currency.of("SSP");
    /** São Tomé and Príncipe dobra. */
    Currency STN = Currency.of("STN");
    /** Salvadoran colón. */
    Currency SVC = Currency.of("SVC");
    /** Syrian pound. */
    Currency SYP = Currency.of("SYP");
    /** Eswatini lilangeni. */
    Currency SZL = Currency.of("SZL");
    /** Thai baht. */
    Currency THB = Currency.of("THB");
    /** Tajikistani somoni. */
    Currency TJS = Currency.of("TJS");
    /** Turkmenistani manat. */
    Currency TMT = Currency.of("TMT");
    /** Tunisian dinar. */
    Currency TND = Currency.of("TND");
    /** Tongan paʻanga. */
    Currency TOP = Currency.of("TOP");
    /** Turkish lira. */
    Currency TRY = Currency.of("TRY");
    /** Trinidad and Tobago dollar. */
    Currency TTD = Currency.of("TTD");
    /** New Taiwan dollar. */
    Currency TWD = Currency.of("TWD");
    /** Tanzanian shilling. */
    Currency TZS = Currency.of("TZS");
    /** Ukrainian hryvnia. */
    Currency UAH = Currency.of("UAH");
    /** Ugandan shilling. */
    Currency UGX = Currency.of("UGX");
    /** US dollar. */
    Currency USD = Currency.of("USD");
    /** US dollar (next day). */
    Currency USN = Currency.of("USN");
    /** Uruguayan peso in indexed units (UI). */
    Currency UYI = Currency.of("UYI");
    /** Uruguayan peso. */
    Currency UYU = Currency.of("UYU");
    /** Uruguayan nominal wage index unit (UP). */
    Currency UYW = Currency.of("UYW");
    /** Uzbekistani som. */
    Currency UZS = Currency.of("UZS");
    /** Venezuelan digital bolívar. */
    Currency VED = Currency.of("VED");
    /** Venezuelan sovereign bolívar. */
    Currency VES = Currency.of("VES");
    /** Vietnamese dong. */
    Currency VND = Currency.of("VND");
    /** Vanuatu vatu. */
    Currency VUV = Currency.of("VUV");
    /** Samoan tala. */
    Currency WST = Currency.of("WST");
    /** Arab accounting dinar. */
    Currency XAD = Currency.of("XAD");
    /** Central African CFA franc. */
    Currency XAF = Currency.of("XAF");
    /** Silver (one troy ounce). */
    Currency XAG = Currency.of("XAG");
    /** Gold (one troy ounce). */
    Currency XAU = Currency.of("XAU");
    /** European composite unit (EURCO). */
    Currency XBA = Currency.of("XBA");
    /** European monetary unit (E.M.U.-6). */
    Currency XBB = Currency.of("XBB");
    /** European unit of account 9 (E.U.A.-9). */
    Currency XBC = Currency.of("XBC");
    /** European unit of account 17 (E.U.A.-17). */
    Currency XBD = Currency.of("XBD");
    /** East Caribbean dollar. */
    Currency XCD = Currency.of("XCD");
    /** Caribbean guilder. */
    Currency XCG = Currency.of("XCG");
    /** Special drawing rights. */
    Currency XDR = Currency.of("XDR");
    /** West African CFA franc. */
    Currency XOF = Currency.of("XOF");
    /** Palladium (one troy ounce). */
    Currency XPD = Currency.of("XPD");
    /** CFP franc. */
    Currency XPF = Currency.of("XPF");
    /** Platinum (one troy ounce). */
    Currency XPT = Currency.of("XPT");
    /** Sucre. */
    Currency XSU = Currency.of("XSU");
    /** Code reserved for testing. */
    Currency XTS = Currency.of("XTS");
    /** African Development Bank unit of account. */
    Currency XUA = Currency.of("XUA");
    /** No currency. */
    Currency XXX = Currency.of("XXX");
    /** Yemeni rial. */
    Currency YER = Currency.of("YER");
    /** South African rand. */
    Currency ZAR = Currency.of("ZAR");
    /** Zambian kwacha. */
    Currency ZMW = Currency.of("ZMW");
    /** Zimbabwe gold. */
    Currency ZWG = Currency.of("ZWG");
}
