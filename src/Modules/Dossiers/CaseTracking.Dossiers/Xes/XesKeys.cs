using System.Xml;

namespace CaseTracking.Dossiers.Xes;

/// <summary>Keys of attributes: the well-known ones, and how any text becomes a key that XML allows.</summary>
internal static class XesKeys
{
    public const string Name = "concept:name";
    public const string Time = "time:timestamp";
    public const string Resource = "org:resource";
    public const string Transition = "lifecycle:transition";

    /// <summary>
    /// A key as the schema wants it (xs:Name). A character that is not allowed becomes <c>_xHHHH_</c>, its hexadecimal code
    /// (ISO/IEC 9075-14): <c>(case)_parts</c> is written as <c>_x0028_case_x0029__parts</c>. <see cref="Decode"/> gives the key back.
    /// </summary>
    public static string Encode(string key) => key.Length == 0 ? "_" : XmlConvert.EncodeName(key);

    public static string Decode(string key)
    {
        if (!key.Contains("_x", StringComparison.Ordinal)) return key;

        var decoded = XmlConvert.DecodeName(key);
        return IsText(decoded) ? decoded : key;
    }

    // What is no text for XML (a zero, half a character) is none for the database either.
    private static bool IsText(string decoded)
    {
        for (var i = 0; i < decoded.Length; i++)
        {
            if (XmlConvert.IsXmlChar(decoded[i])) continue;
            if (i + 1 == decoded.Length || !XmlConvert.IsXmlSurrogatePair(decoded[i + 1], decoded[i])) return false;
            i++;
        }

        return true;
    }
}
