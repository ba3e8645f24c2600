using System.Xml;

namespace CaseTracking.Dossiers.Xes;

/// <summary>A table of names that does not grow for ever: a file may invent a new name for each of its elements.</summary>
internal sealed class XesNames(int limit) : NameTable
{
    private int _characters;

    public override string Add(string key) => Get(key) ?? Counted(base.Add(key));

    public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? Counted(base.Add(key, start, len));

    private string Counted(string name)
    {
        _characters += name.Length;
        return _characters <= limit ? name : throw new XesRefused("Het bestand gebruikt te veel verschillende namen van elementen.");
    }
}
