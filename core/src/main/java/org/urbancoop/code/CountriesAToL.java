package org.urbancoop.code;

/**
 * Countries by their codes: constants of {@link Country}, where they would be too many lines.
 *
 * <p>An interface is initialized apart from the class: two threads that start with either do not wait for each other.
 */
sealed interface CountriesAToL permits Country {

    /** Andorra. */
    Country AD = Country.of("AD");
    /** United Arab Emirates. */
    Country AE = Country.of("AE");
    /** Afghanistan. */
    Country AF = Country.of("AF");
    /** Antigua and Barbuda. */
    Country AG = Country.of("AG");
    /** Anguilla. */
    Country AI = Country.of("AI");
    /** Albania. */
    Country AL = Country.of("AL");
    /** Armenia. */
    Country AM = Country.of("AM");
    /** Angola. */
    Country AO = Country.of("AO");
    /** Antarctica. */
    Country AQ = Country.of("AQ");
    /** Argentina. */
    Country AR = Country.of("AR");
    /** American Samoa. */
    Country AS = Country.of("AS");
    /** Austria. */
    Country AT = Country.of("AT");
    /** Australia. */
    Country AU = Country.of("AU");
    /** Aruba. */
    Country AW = Country.of("AW");
    /** Åland Islands. */
    Country AX = Country.of("AX");
    /** Azerbaijan. */
    Country AZ = Country.of("AZ");
    /** Bosnia and Herzegovina. */
    Country BA = Country.of("BA");
    /** Barbados. */
    Country BB = Country.of("BB");
    /** Bangladesh. */
    Country BD = Country.of("BD");
    /** Belgium. */
    Country BE = Country.of("BE");
    /** Burkina Faso. */
    Country BF = Country.of("BF");
    /** Bulgaria. */
    Country BG = Country.of("BG");
    /** Bahrain. */
    Country BH = Country.of("BH");
    /** Burundi. */
    Country BI = Country.of("BI");
    /** Benin. */
    Country BJ = Country.of("BJ");
    /** Saint Barthélemy. */
    Country BL = Country.of("BL");
    /** Bermuda. */
    Country BM = Country.of("BM");
    /** Brunei. */
    Country BN = Country.of("BN");
    /** Bolivia. */
    Country BO = Country.of("BO");
    /** Bonaire, Sint Eustatius and Saba. */
    Country BQ = Country.of("BQ");
    /** Brazil. */
    Country BR = Country.of("BR");
    /** Bahamas. */
    Country BS = Country.of("BS");
    /** Bhutan. */
    Country BT = Country.of("BT");
    /** Bouvet Island. */
    Country BV = Country.of("BV");
    /** Botswana. */
    Country BW = Country.of("BW");
    /** Belarus. */
    Country BY = Country.of("BY");
    /** Belize. */
    Country BZ = Country.of("BZ");
    /** Canada. */
    Country CA = Country.of("CA");
    /** Cocos (Keeling) Islands. */
    Country CC = Country.of("CC");
    /** Democratic Republic of the Congo. */
    Country CD = Country.of("CD");
    /** Central African Republic. */
    Country CF = Country.of("CF");
    /** Congo. */
    Country CG = Country.of("CG");
    /** Switzerland. */
    Country CH = Country.of("CH");
    /** Côte d'Ivoire. */
    Country CI = Country.of("CI");
    /** Cook Islands. */
    Country CK = Country.of("CK");
    /** Chile. */
    Country CL = Country.of("CL");
    /** Cameroon. */
    Country CM = Country.of("CM");
    /** China. */
    Country CN = Country.of("CN");
    /** Colombia. */
    Country CO = Country.of("CO");
    /** Costa Rica. */
    Country CR = Country.of("CR");
    /** Cuba. */
    Country CU = Country.of("CU");
    /** Cabo Verde. */
    Country CV = Country.of("CV");
    /** Curaçao. */
    Country CW = Country.of("CW");
    /** Christmas Island. */
    Country CX = Country.of("CX");
    /** Cyprus. */
    Country CY = Country.of("CY");
    /** Czechia. */
    Country CZ = Country.of("CZ");
    /** Germany. */
    Country DE = Country.of("DE");
    /** Djibouti. */
    Country DJ = Country.of("DJ");
    /** Denmark. */
    Country DK = Country.of("DK");
    /** Dominica. */
    Country DM = Country.of("DM");
    /** Dominican Republic. */
    Country DO = Country.of("DO");
    /** Algeria. */
    Country DZ = Country.of("DZ");
    /** Ecuador. */
    Country EC = Country.of("EC");
    /** Estonia. */
    Country EE = Country.of("EE");
    /** Egypt. */
    Country EG = Country.of("EG");
    /** Western Sahara. */
    Country EH = Country.of("EH");
    /** Eritrea. */
    Country ER = Country.of("ER");
    /** Spain. */
    Country ES = Country.of("ES");
    /** Ethiopia. */
    Country ET = Country.of("ET");
    /** Finland. */
    Country FI = Country.of("FI");
    /** Fiji. */
    Country FJ = Country.of("FJ");
    /** Falkland Islands. */
    Country FK = Country.of("FK");
    /** Micronesia. */
    Country FM = Country.of("FM");
    /** Faroe Islands. */
    Country FO = Country.of("FO");
    /** France. */
    Country FR = Country.of("FR");
    /** Gabon. */
    Country GA = Country.of("GA");
    /** United Kingdom. */
    Country GB = Country.of("GB");
    /** Grenada. */
    Country GD = Country.of("GD");
    /** Georgia. */
    Country GE = Country.of("GE");
    /** French Guiana. */
    Country GF = Country.of("GF");
    /** Guernsey. */
    Country GG = Country.of("GG");
    /** Ghana. */
    Country GH = Country.of("GH");
    /** Gibraltar. */
    Country GI = Country.of("GI");
    /** Greenland. */
    Country GL = Country.of("GL");
    /** Gambia. */
    Country GM = Country.of("GM");
    /** Guinea. */
    Country GN = Country.of("GN");
    /** Guadeloupe. */
    Country GP = Country.of("GP");
    /** Equatorial Guinea. */
    Country GQ = Country.of("GQ");
    /** Greece. */
    Country GR = Country.of("GR");
    /** South Georgia and the South Sandwich Islands. */
    Country GS = Country.of("GS");
    /** Guatemala. */
    Country GT = Country.of("GT");
    /** Guam. */
    Country GU = Country.of("GU");
    /** Guinea-Bissau. */
    Country GW = Country.of("GW");
    /** Guyana. */
    Country GY = Country.of("GY");
    /** Hong Kong. */
    Country HK = Country.of("HK");
    /** Heard Island and McDonald Islands. */
    Country HM = Country.of("HM");
    /** Honduras. */
    Country HN = Country.of("HN");
    /** Croatia. */
    Country HR = Country.of("HR");
    /** Haiti. */
    Country HT = Country.of("HT");
    /** Hungary. */
    Country HU = Country.of("HU");
    /** Indonesia. */
    Country ID = Country.of("ID");
    /** Ireland. */
    Country IE = Country.of("IE");
    /** Israel. */
    Country IL = Country.of("IL");
    /** Isle of Man. */
    Country IM = Country.of("IM");
    /** India. */
    Country IN = Country.of("IN");
    /** British Indian Ocean Territory. */
    Country IO = Country.of("IO");
    /** Iraq. */
    Country IQ = Country.of("IQ");
    /** Iran. */
    Country IR = Country.of("IR");
    /** Iceland. */
    Country IS = Country.of("IS");
    /** Italy. */
    Country IT = Country.of("IT");
    /** Jersey. */
    Country JE = Country.of("JE");
    /** Jamaica. */
    Country JM = Country.of("JM");
    /** Jordan. */
    Country JO = Country.of("JO");
    /** Japan. */
    Country JP = Country.of("JP");
    /** Kenya. */
    Country KE = Country.of("KE");
    /** Kyrgyzstan. */
    Country KG = Country.of("KG");
    /** Cambodia. */
    Country KH = Country.of("KH");
    /** Kiribati. */
    Country KI = Country.of("KI");
    /** Comoros. */
    Country KM = Country.of("KM");
    /** Saint Kitts and Nevis. */
    Country KN = Country.of("KN");
    /** North Korea. */
    Country KP = Country.of("KP");
    /** South Korea. */
    Country KR = Country.of("KR");
    /** Kuwait. */
    Country KW = Country.of("KW");
    /** Cayman Islands. */
    Country KY = Country.of("KY");
    /** Kazakhstan. */
    Country KZ = Country.of("KZ");
    /** Laos. */
    Country LA = Country.of("LA");
    /** Lebanon. */
    Country LB = Country.of("LB");
    /** Saint Lucia. */
    Country LC = Country.of("LC");
    /** Liechtenstein. */
    Country LI = Country.of("LI");
    /** Sri Lanka. */
    Country LK = Country.of("LK");
    /** Liberia. */
    Country LR = Country.of("LR");
    /** Lesotho. */
    Country LS = Country.of("LS");
    /** Lithuania. */
    Country LT = Country.of("LT");
    /** Luxembourg. */
    Country LU = Country.of("LU");
    /** Latvia. */
    Country LV = Country.of("LV");
    /** Libya. */
    Country LY = Country.of("LY");
}
