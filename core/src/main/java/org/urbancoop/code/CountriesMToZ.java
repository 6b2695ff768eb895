package org.urbancoop.code;

/**
 * Countries by their codes: constants of {@link Country}, where they would be too many lines.
 *
 * <p>An interface is initialized apart from the class: two threads that start with either do not wait for each other.
 */
sealed interface CountriesMToZ permits Country {

    /** Morocco. */
    Country MA = Country.of("MA");
    /** Monaco. */
    Country MC = Country.of("MC");
    /** Moldova. */
    Country MD = Country.of("MD");
    /** Montenegro. */
    Country ME = Country.of("ME");
    /** Saint Martin (French part). */
    Country MF = Country.of("MF");
    /** Madagascar. */
    Country MG = Country.of("MG");
    /** Marshall Islands. */
    Country MH = Country.of("MH");
    /** North Macedonia. */
    Country MK = Country.of("MK");
    /** Mali. */
    Country ML = Country.of("ML");
    /** Myanmar. */
    Country MM = Country.of("MM");
    /** Mongolia. */
    Country MN = Country.of("MN");
    /** Macao. */
    Country MO = Country.of("MO");
    /** Northern Mariana Islands. */
    Country MP = Country.of("MP");
    /** Martinique. */
    Country MQ = Country.of("MQ");
    /** Mauritania. */
    Country MR = Country.of("MR");
    /** Montserrat. */
    Country MS = Country.of("MS");
    /** Malta. */
    Country MT = Country.of("MT");
    /** Mauritius. */
    Country MU = Country.of("MU");
    /** Maldives. */
    Country MV = Country.of("MV");
    /** Malawi. */
    Country MW = Country.of("MW");
    /** Mexico. */
    Country MX = Country.of("MX");
    /** Malaysia. */
    Country MY = Country.of("MY");
    /** Mozambique. */
    Country MZ = Country.of("MZ");
    /** Namibia. */
    Country NA = Country.of("NA");
    /** New Caledonia. */
    Country NC = Country.of("NC");
    /** Niger. */
    Country NE = Country.of("NE");
    /** Norfolk Island. */
    Country NF = Country.of("NF");
    /** Nigeria. */
    Country NG = Country.of("NG");
    /** Nicaragua. */
    Country NI = Country.of("NI");
    /** Netherlands. */
    Country NL = Country.of("NL");
    /** Norway. */
    Country NO = Country.of("NO");
    /** Nepal. */
    Country NP = Country.of("NP");
    /** Nauru. */
    Country NR = Country.of("NR");
    /** Niue. */
    Country NU = Country.of("NU");
    /** New Zealand. */
    Country NZ = Country.of("NZ");
    /** Oman. */
    Country OM = Country.of("OM");
    /** Panama. */
    Country PA = Country.of("PA");
    /** Peru. */
    Country PE = Country.of("PE");
    /** French Polynesia. */
    Country PF = Country.of("PF");
    /** Papua New Guinea. */
    Country PG = Country.of("PG");
    /** Philippines. */
    Country PH = Country.of("PH");
    /** Pakistan. */
    Country PK = Country.of("PK");
    /** Poland. */
    Country PL = Country.of("PL");
    /** Saint Pierre and Miquelon. */
    Country PM = Country.of("PM");
    /** Pitcairn. */
    Country PN = Country.of("PN");
    /** Puerto Rico. */
    Country PR = Country.of("PR");
    /** Palestine. */
    Country PS = Country.of("PS");
    /** Portugal. */
    Country PT = Country.of("PT");
    /** Palau. */
    Country PW = Country.of("PW");
    /** Paraguay. */
    Country PY = Country.of("PY");
    /** Qatar. */
    Country QA = Country.of("QA");
    /** Réunion. */
    Country RE = Country.of("RE");
    /** Romania. */
    Country RO = Country.of("RO");
    /** Serbia. */
    Country RS = Country.of("RS");
    /** Russia. */
    Country RU = Country.of("RU");
    /** Rwanda. */
    Country RW = Country.of("RW");
    /** Saudi Arabia. */
    Country SA = Country.of("SA");
    /** Solomon Islands. */
    Country SB = Country.of("SB");
    /** Seychelles. */
    Country SC = Country.of("SC");
    /** Sudan. */
    Country SD = Country.of("SD");
    /** Sweden. */
    Country SE = Country.of("SE");
    /** Singapore. */
    Country SG = Country.of("SG");
    /** Saint Helena, Ascension and Tristan da Cunha. */
    Country SH = Country.of("SH");
    /** Slovenia. */
    Country SI = Country.of("SI");
    /** Svalbard and Jan Mayen. */
    Country SJ = Country.of("SJ");
    /** Slovakia. */
    Country SK = Country.of("SK");
    /** Sierra Leone. */
    Country SL = Country.of("SL");
    /** San Marino. */
    Country SM = Country.of("SM");
    /** Senegal. */
    Country SN = Country.of("SN");
    /** Somalia. */
    Country SO = Country.of("SO");
    /** Suriname. */
    Country SR = Country.of("SR");
    /** South Sudan. */
    Country SS = Country.of("SS");
    /** Sao Tome and Principe. */
    Country ST = Country.of("ST");
    /** El Salvador. */
    Country SV = Country.of("SV");
    /** Sint Maarten (Dutch part). */
    Country SX = Country.of("SX");
    /** Syria. */
    Country SY = Country.of("SY");
    /** Eswatini. */
    Country SZ = Country.of("SZ");
    /** Turks and Caicos Islands. */
    Country TC = Country.of("TC");
    /** Chad. */
    Country TD = Country.of("TD");
    /** French Southern Territories. */
    Country TF = Country.of("TF");
    /** Togo. */
    Country TG = Country.of("TG");
    /** Thailand. */
    Country TH = Country.of("TH");
    /** Tajikistan. */
    Country TJ = Country.of("TJ");
    /** Tokelau. */
    Country TK = Country.of("TK");
    /** Timor-Leste. */
    Country TL = Country.of("TL");
    /** Turkmenistan. */
    Country TM = Country.of("TM");
    /** Tunisia. */
    Country TN = Country.of("TN");
    /** Tonga. */
    Country TO = Country.of("TO");
    /** Türkiye. */
    Country TR = Country.of("TR");
    /** Trinidad and Tobago. */
    Country TT = Country.of("TT");
    /** Tuvalu. */
    Country TV = Country.of("TV");
    /** Taiwan. */
    Country TW = Country.of("TW");
    /** Tanzania. */
    Country TZ = Country.of("TZ");
    /** Ukraine. */
    Country UA = Country.of("UA");
    /** Uganda. */
    Country UG = Country.of("UG");
    /** United States Minor Outlying Islands. */
    Country UM = Country.of("UM");
    /** United States. */
    Country US = Country.of("US");
    /** Uruguay. */
    Country UY = Country.of("UY");
    /** Uzbekistan. */
    Country UZ = Country.of("UZ");
    /** Vatican City. */
    Country VA = Country.of("VA");
    /** Saint Vincent and the Grenadines. */
    Country VC = Country.of("VC");
    /** Venezuela. */
    Country VE = Country.of("VE");
    /** British Virgin Islands. */
    Country VG = Country.of("VG");
    /** U.S. Virgin Islands. */
    Country VI = Country.of("VI");
    /** Vietnam. */
    Country VN = Country.of("VN");
    /** Vanuatu. */
    Country VU = Country.of("VU");
    /** Wallis and Futuna. */
    Country WF = Country.of("WF");
    /** Samoa. */
    Country WS = Country.of("WS");
    /** Kosovo. */
    Country XK = Country.of("XK");
    /** Yemen. */
    Country YE = Country.of("YE");
    /** Mayotte. */
    Country YT = Country.of("YT");
    /** South Africa. */
    Country ZA = Country.of("ZA");
    /** Zambia. */
    Country ZM = Country.of("ZM");
    /** Zimbabwe. */
    Country ZW = Country.of("ZW");
}
