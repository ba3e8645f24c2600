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

    public static string Decode(string key) => key.Contains("_x", StringComparison.Ordinal) ? XmlConvert.DecodeName(key) : key;
}
