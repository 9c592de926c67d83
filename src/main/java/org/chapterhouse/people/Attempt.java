package org.chapterhouse.people;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An attempt to give a password.
 *
 * @param account the account's number, or what it was called if there is none
 * @param where the browser if it is known, else the network: the address, of IPv6 the half that stands for a household
 * @param trusted whether the browser is known
 */
record Attempt(String account, String where, boolean trusted) {

    private static final int LONGEST = 254;
    private static final int HOUSEHOLD = 8;
    private static final Pattern NUMERIC = Pattern.compile("[0-9a-fA-F:.]+(%.*)?");

    /** From a browser that has signed in to the account before, or is signed in now. */
    static Attempt trusted(long account, String browser) {
        return new Attempt(Long.toString(account), browser, true);
    }

    static Attempt ofStranger(String account, String address) {
        String name = account.length() > LONGEST ? account.substring(0, LONGEST) : account;
        return new Attempt(name.toLowerCase(Locale.ROOT), network(address), false);
    }

    private static String network(String address) {
        if (!address.contains(":") || !NUMERIC.matcher(address).matches()) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == 16
                    ? HexFormat.of().formatHex(Arrays.copyOf(bytes, HOUSEHOLD))
                    : InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }
}
